/* Lets the kernel fetch all of the AOT cache that Java writes to at once. Java maps that part privately and then goes through it:
   without this each page is fetched to be read, and a moment later copied to be written to, 5,000 times. The start script preloads
   it, beside -XX:ArchiveRelocationMode=0, which spares moving the cache to another address and is worth it with this alone. */
#define _GNU_SOURCE
#include <stdlib.h>
#include <sys/mman.h>
#include <sys/syscall.h>
#include <unistd.h>

/* What is smaller is some other file. */
static const size_t SMALLEST = 1 << 20;

void *mmap(void *address, size_t length, int protection, int flags, int file, off_t offset) {
  int of_file = (flags & MAP_TYPE) == MAP_PRIVATE && !(flags & MAP_ANONYMOUS);
  if (of_file && (protection & PROT_WRITE) && length >= SMALLEST) {
    flags |= MAP_POPULATE;
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
