/* What Java needs at a start and would come to one thing after another; the start script preloads it.

   The AOT cache: lets the kernel fetch all of it that Java writes to at once. Java maps that part privately and then goes through
   it: without this each page is fetched to be read, and a moment later copied to be written to, 5,000 times. That goes with
   -XX:ArchiveRelocationMode=0, which spares moving the cache to another address and is worth it with this alone.

   GTK with its fifty libraries, and the list of fonts: while Java starts on one processor, another has nothing to do. JavaFX finds
   both there when it asks for them. */
#define _GNU_SOURCE
#include <dlfcn.h>
#include <pthread.h>
#include <signal.h>
#include <stdlib.h>
#include <sys/mman.h>
#include <sys/syscall.h>
#include <unistd.h>

/* As they were named before glibc 2.34, so that a package that was built beside a newer one is good for an older one. */
#if defined(__x86_64__)
#define OF_OLD(name) __asm__(".symver " #name "," #name "@GLIBC_2.2.5")
#elif defined(__aarch64__)
#define OF_OLD(name) __asm__(".symver " #name "," #name "@GLIBC_2.17")
#else
#error "there is no JavaFX for this processor"
#endif
OF_OLD(dlopen);
OF_OLD(dlsym);
OF_OLD(pthread_create);
OF_OLD(pthread_join);

/* What is smaller is some other file. */
static const size_t SMALLEST = 1 << 20;

/* Whether nobody was sent for the libraries yet: the first mapping of that kind is of the cache, before Java has threads. */
static int first = 1;

/* JavaFX opens the same library by the same name. A signal to the program is for Java to take, on a thread of Java's: the one that
   begins this takes none in the meantime, and this thread never does. */
static void *open_libraries(void *unused) {
  (void)unused;
  void *gtk = dlopen("libgtk-3.so.0", RTLD_LAZY);
  int (*read_fonts)(void) = gtk ? (int (*)(void))dlsym(gtk, "FcInit") : NULL;
  if (read_fonts) {
    read_fonts();
  }
  return NULL;
}

static pthread_t opener;

/* A program that ends at once must not take the libraries down while they are being opened. */
static void wait_for_opener(void) {
  pthread_join(opener, NULL);
}

static void open_libraries_beside(void) {
  sigset_t all, before;
  sigfillset(&all);
  sigprocmask(SIG_SETMASK, &all, &before);
  if (!pthread_create(&opener, NULL, open_libraries, NULL)) {
    atexit(wait_for_opener);
  }
  sigprocmask(SIG_SETMASK, &before, NULL);
}

/* The cache is mapped when Java's own library is there: before, the two would wait for each other in the loader. */
void *mmap(void *address, size_t length, int protection, int flags, int file, off_t offset) {
  int of_file = (flags & MAP_TYPE) == MAP_PRIVATE && !(flags & MAP_ANONYMOUS);
  int of_cache = of_file && (protection & PROT_WRITE) && length >= SMALLEST;
  if (of_cache) {
    flags |= MAP_POPULATE;
    if (first && (getenv("DISPLAY") || getenv("WAYLAND_DISPLAY"))) {
      open_libraries_beside();
    }
    first = 0;
  }
  return (void *)syscall(SYS_mmap, address, length, protection, flags, file, offset);
}

/* The same, under its other name: files are addressed in 64 bits on all systems that Java is there for. */
void *mmap64(void *address, size_t length, int protection, int flags, int file, off_t offset)
    __attribute__((alias("mmap")));

/* What the program starts, such as a browser, is left alone. */
__attribute__((constructor)) static void leave_children_alone(void) {
  unsetenv("LD_PRELOAD");
}
