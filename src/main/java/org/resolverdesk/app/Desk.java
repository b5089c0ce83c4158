package org.resolverdesk.app;

import java.time.ZoneId;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import javafx.application.Platform;
import javafx.beans.property.LongProperty;
import javafx.beans.property.ObjectProperty;
import javafx.beans.property.SimpleLongProperty;
import javafx.beans.property.SimpleObjectProperty;
import javafx.collections.FXCollections;
import javafx.collections.ObservableList;
import org.jspecify.annotations.Nullable;
import org.resolverdesk.export.CurlExport;
import org.resolverdesk.export.JsonExport;
import org.resolverdesk.model.CreateEndpoint;
import org.resolverdesk.model.EndpointDraft;
import org.resolverdesk.model.Obstacle;
import org.resolverdesk.model.Quota;
import org.resolverdesk.model.SignatureDispute;
import org.resolverdesk.model.Subnet;
import org.resolverdesk.model.Vpc;
import org.resolverdesk.spec.Known;
import org.resolverdesk.store.EndpointEntry;
import org.resolverdesk.store.EntryState;
import org.resolverdesk.store.Session;
import org.resolverdesk.store.access.AccessState;
import org.resolverdesk.store.submit.Requests;
import org.resolverdesk.ui.activity.ActivityModel;
import org.resolverdesk.ui.activity.ActivityView;
import org.resolverdesk.ui.detail.DetailActions;
import org.resolverdesk.ui.detail.DetailModel;
import org.resolverdesk.ui.detail.DetailView;
import org.resolverdesk.ui.detail.Networks;
import org.resolverdesk.ui.form.DraftsModel;
import org.resolverdesk.ui.form.FormModel;
import org.resolverdesk.ui.form.FormParts;
import org.resolverdesk.ui.form.FormView;
import org.resolverdesk.ui.form.PasteModel;
import org.resolverdesk.ui.form.SubmitModel;
import org.resolverdesk.ui.form.SubnetChoices;
import org.resolverdesk.ui.list.EndpointListView;
import org.resolverdesk.ui.list.ListActions;
import org.resolverdesk.ui.list.ListModel;
import org.resolverdesk.ui.list.QuotaText;
import org.resolverdesk.ui.look.Look;
import org.resolverdesk.ui.part.Mark;
import org.resolverdesk.ui.part.Now;
import org.resolverdesk.ui.part.Texts;
import org.resolverdesk.ui.part.Times;
import org.resolverdesk.ui.profiles.AccessBar;
import org.resolverdesk.ui.profiles.AccessBarActions;
import org.resolverdesk.ui.profiles.DisputeView;
import org.resolverdesk.ui.profiles.SignInView;
import org.resolverdesk.ui.profiles.TrustView;
import org.resolverdesk.ui.shell.Page;
import org.resolverdesk.ui.shell.ProfileMenu;
import org.resolverdesk.ui.shell.Screens;
import org.resolverdesk.ui.shell.Sheet;
import org.resolverdesk.ui.shell.ShellModel;
import org.resolverdesk.ui.shell.ShellView;

/// The screens of one session in one language, wired: it reads like a table of contents. JavaFX thread.
final class Desk {
    private final Seat seat;
    private final Session session;
    private final Surroundings.On around;
    private final SignInView signIn;
    /// Mirrors of what goes on without this desk, so that it can be let go.
    private final ObjectProperty<Known> known = new SimpleObjectProperty<>();
    private final Now time;
    private final LongProperty subnetsVersion = new SimpleLongProperty();
    private final ObservableList<Subnet> subnets;
    private final Texts texts;
    private final ShellModel shell = new ShellModel();
    private final FormModel form;
    private final DraftsModel drafts;
    private final SubmitModel submit;
    private final ListModel listModel;
    private final EndpointListView list;
    private final DetailModel detailModel;
    private final Times times;
    private @Nullable DetailView detail;
    private @Nullable FormView formView;
    private final ShellView view;
    private final LongProperty ticks = new SimpleLongProperty();
    private final ObjectProperty<List<Quota>> quotas = new SimpleObjectProperty<>();
    private final ObjectProperty<Map<String, Vpc>> vpcs = new SimpleObjectProperty<>();

    /// `surroundings` make the rehearsal's and the settings' pages when they are shown; `look` is the windows' theme
    /// and zoom.
    Desk(Seat seat, Texts texts, Now now, Look look, Surroundings.On around) {
        this.seat = seat;
        this.session = seat.session();
        this.texts = texts;
        this.around = around;
        known.bind(session.knownProperty());
        subnetsVersion.bind(session.subnets().versionProperty());
        subnets = FXCollections.unmodifiableObservableList(session.subnets().subnets());
        time = new Now(now::instant, now::changesIn);
        times = new Times(texts);
        form = new FormModel(
                known, session.subnets()::needPrivateIps, session.profile().region());
        drafts = new DraftsModel(session.drafts(), form);
        submit = new SubmitModel(form, session::submit);
        listModel = new ListModel(session.endpoints(), session.work(), session.ticker(), this::vpcName, texts);
        listModel.signedOutProperty().bind(seat.access().stateProperty().map(AccessState::isOut));
        list = new EndpointListView(texts, times, listModel, listActions(), time);
        detailModel = new DetailModel(
                Networks.of(session.subnets()), session.profile().region(), session.endpoints()::byId);
        view = new ShellView(texts, shell, screens(), look);
        signIn = new SignInView(texts, seat.signIn(), view, this::showChain, this::showDispute);
        if (seat.profile().care().readOnly()) {
            list.forbidNew(texts.of("read-only.create"));
        }
        listModel.scopeProperty().addListener(change -> showQuota());
        showQuota();
        submit.onDone(this::sent);
        shell.sheetProperty().addListener((value, old, sheet) -> sheetChanged(sheet));
        shell.pageProperty().addListener((value, old, page) -> attend());
        listModel
                .inSightProperty()
                .addListener((value, old, rows) -> session.poller().visible(rows));
        follow(now);
    }

    ShellView view() {
        return view;
    }

    ShellModel shell() {
        return shell;
    }

    ListModel listModel() {
        return listModel;
    }

    EndpointListView list() {
        return list;
    }

    FormModel form() {
        return form;
    }

    DraftsModel drafts() {
        return drafts;
    }

    /// The form as it is, or nothing where nothing was typed.
    @Nullable
    EndpointDraft draft() {
        return form.untouchedProperty().get() ? null : form.draft();
    }

    /// Ends what this desk listens to in the session, before another takes its place.
    void close() {
        signIn.close();
        view.close();
        ticks.unbind();
        quotas.unbind();
        vpcs.unbind();
        known.unbind();
        subnetsVersion.unbind();
        listModel.close();
        listModel.signedOutProperty().unbind();
        detailModel.show(null);
    }

    /// What outlives this desk, until it is closed. Bound, since what JavaFX has for subscribing takes 8 ms at a start.
    private void follow(Now now) {
        ticks.bind(now.ticksProperty());
        ticks.addListener((value, old, at) -> time.tick());
        quotas.bind(seat.quotas().allProperty());
        quotas.addListener((value, old, all) -> showQuota());
        vpcs.bind(session.subnets().vpcsProperty());
        vpcs.addListener((value, old, known) -> listModel.vpcNamesChanged());
    }

    private Screens screens() {
        Surroundings surroundings = around.all();
        return new Screens(
                session,
                list,
                list::focusTable,
                this::formView,
                seat.profile().care().readOnly() ? () -> {} : submit::submit,
                this::showDetail,
                () -> new ActivityView(
                        texts,
                        new ActivityModel(session.chronicle(), Mark.name(session.profile(), texts), session.work()),
                        ZoneId.systemDefault(),
                        Clip::copy,
                        around.profiles().model().actions().askFile()),
                () -> surroundings.rehearsalView(texts),
                () -> Surroundings.inspectorView(texts, seat.calls()),
                () -> around.profiles().view(texts),
                () -> surroundings.settingsView(texts),
                surroundings.troubleView(texts),
                new AccessBar(texts, seat.signIn(), session.link(), accessActions(), time),
                profileMenu(),
                listModel.filterProperty(),
                time);
    }

    private void showQuota() {
        list.say(new QuotaText(texts)
                .of(seat.quotas().allProperty().get(), listModel.scopeProperty().get()));
    }

    private ProfileMenu profileMenu() {
        return new ProfileMenu(
                seat.profile(),
                texts.of("rail.rehearsal"),
                around.profiles()::own,
                seat.access(),
                around.use(),
                () -> showProfiles(around.profiles().model()::showAll),
                () -> showProfiles(around.profiles().model()::create),
                seat.signIn()::ask);
    }

    private void showProfiles(Runnable first) {
        first.run();
        shell.pageProperty().set(Page.PROFILES);
    }

    private AccessBarActions accessActions() {
        return new AccessBarActions(
                this::showChain,
                this::showDispute,
                () -> showProfiles(() -> around.profiles().model().test(seat.profile())));
    }

    private void showChain(Obstacle.Untrusted untrusted) {
        TrustView.over(
                view,
                texts,
                untrusted,
                Clip::copy,
                certificate -> around.profiles().trust(seat.profile(), certificate));
    }

    private void showDispute(SignatureDispute dispute) {
        DisputeView.over(view, texts, dispute, Clip::copy);
    }

    private FormParts formParts() {
        JsonExport json = new JsonExport();
        CurlExport curl = new CurlExport(session.profile().dns());
        SubnetChoices choices = new SubnetChoices(
                subnets, this::vpc, session.subnets()::free, session.subnets()::needPrivateIps, subnetsVersion);
        return new FormParts(
                choices,
                () -> json.of(form.draft()),
                () -> curl.of(form.draft()),
                Clip::copy,
                Clip::read,
                new PasteModel(form, session.subnets()::subnets),
                drafts,
                time,
                shell::closeSheet);
    }

    private ListActions listActions() {
        return new ListActions(
                shell::open,
                shell::newEndpoint,
                entry -> {
                    shell.open(entry);
                    if (!seat.profile().care().readOnly()) {
                        detailModel.askToDelete();
                    }
                },
                this::duplicate,
                session.poller()::refreshNow,
                Clip::copy);
    }

    private DetailActions detailActions() {
        return new DetailActions(
                shell::closeSheet,
                this::delete,
                session::lookNow,
                entry -> {
                    session.dismiss(entry);
                    shell.closeSheet();
                },
                session::resend,
                session::callOff,
                id -> session.endpoints().byId(id).ifPresent(shell::open),
                this::backToForm,
                this::duplicate,
                Clip::copy);
    }

    private void delete(EndpointEntry entry) {
        session.delete(entry, answer -> detailModel.deletionAnswered(entry, answer))
                .ifPresent(errand -> detailModel.deleting(
                        entry, errand, () -> session.errands().cancel(errand)));
    }

    /// Neither is there before somebody opens it: the first window comes sooner.
    private FormView formView() {
        FormView made = formView;
        if (made == null) {
            made = new FormView(texts, form, submit, formParts());
            if (seat.profile().care().readOnly()) {
                made.forbid(texts.of("read-only.create"));
            }
            formView = made;
        }
        return made;
    }

    private DetailView detail() {
        DetailView made = detail;
        if (made == null) {
            made = new DetailView(texts, times, detailModel, detailActions(), time);
            if (seat.profile().care().readOnly()) {
                made.forbidDelete(texts.of("read-only.delete"));
            }
            made.reducedMotionProperty().bind(Platform.getPreferences().reducedMotionProperty());
            detail = made;
        }
        return made;
    }

    private DetailView showDetail(EndpointEntry entry) {
        DetailView view = detail();
        detailModel.show(entry);
        return view;
    }

    private void sheetChanged(Sheet sheet) {
        EndpointEntry open = sheet instanceof Sheet.Detail(EndpointEntry entry) ? entry : null;
        attend();
        if (open == null) {
            detailModel.show(null);
        }
        listModel.selectedProperty().set(open);
    }

    /// Reads for a detail or a form only while it can be seen.
    private void attend() {
        Sheet seen = shell.shownSheet();
        session.poller().open(seen instanceof Sheet.Detail(EndpointEntry entry) ? entry : null);
        if (!(seen instanceof Sheet.Form)) {
            session.subnets().needNoPrivateIps();
        }
    }

    /// Whoever has gone elsewhere while it was under way is called back only by what asks for somebody.
    private void sent(EndpointEntry entry) {
        boolean well = entry.stateProperty().get() instanceof EntryState.Seen;
        if (!well || shell.shownSheet() instanceof Sheet.Form) {
            shell.open(entry);
        }
    }

    private void duplicate(EndpointEntry entry) {
        drafts.begin(Duplicate.of(
                entry, session.subnets()::byNeutronId, session.profile().region()));
        shell.newEndpoint();
    }

    private void backToForm(CreateEndpoint request) {
        drafts.begin(Requests.asDraft(request));
        shell.newEndpoint();
    }

    private Optional<Vpc> vpc(String id) {
        return Optional.ofNullable(session.subnets().vpcsProperty().get().get(id));
    }

    private String vpcName(String id) {
        return vpc(id).map(Vpc::name).orElse("");
    }
}
