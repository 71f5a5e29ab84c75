using QualityAward.Common;
using QualityAward.Contracts.Publicity.V1;
using QualityAward.Contracts.Rest.Applications;
using QualityAward.TestSupport;

namespace QualityAward.Applications.Tests.Accepting;

/// <summary>How far a list has come before the tests look at it.</summary>
internal enum ListStage
{
    /// <summary>Three firms and a person have filed; nobody is reported yet.</summary>
    Filed,

    /// <summary>All are reported and rechecked; one of them is not fit.</summary>
    Rechecked,

    /// <summary>The list is drafted, with everybody who is fit.</summary>
    Drafted,

    /// <summary>Ten departments are asked.</summary>
    Asked,

    /// <summary>They have answered; one objects to <see cref="ListCase.Good"/>.</summary>
    Answered,

    /// <summary>The objection is handled, and it is the day of the notice.</summary>
    Handled,

    /// <summary>The list is announced.</summary>
    Announced,
}

/// <summary>From the report to the final 受理名单, over a real database: brought to a stage, once for all tests that look at it.</summary>
public abstract class ListCase : IAsyncLifetime
{
    internal const string Walled = "office-walled";
    private readonly ListStage _stage;
    private ListStage? _reached;

    private protected ListCase(TestPostgres postgres, ListStage stage)
    {
        App = new(postgres);
        Journey = new(App);
        _stage = stage;
    }

    /// <summary>The service.</summary>
    public AcceptanceApp App { get; }

    internal Journey Journey { get; }

    internal Guid Edition { get; private set; }

    internal Guid Good { get; private set; }

    /// <summary>A firm that <see cref="Walled"/> must not know of.</summary>
    internal Guid Objected { get; private set; }

    internal Guid Unfit { get; private set; }

    internal Guid Person { get; private set; }

    /// <summary>The list's address.</summary>
    internal string List { get; private set; } = "";

    internal IReadOnlyList<AcceptanceConsultationView> Consultations { get; private set; } = [];

    /// <summary>The scan of the letter to the departments.</summary>
    internal Guid Letter { get; private set; }

    /// <inheritdoc/>
    public async ValueTask InitializeAsync()
    {
        await App.InitializeAsync();
        await AdvanceAsync(_stage);
    }

    /// <summary>Goes on to a further stage.</summary>
    internal async Task AdvanceAsync(ListStage to)
    {
        using var office = Office();
        (ListStage, Func<Task>)[] steps =
        [
            (ListStage.Filed, FileAsync),
            (ListStage.Rechecked, RecheckAsync),
            (ListStage.Drafted, () => DraftAsync(office)),
            (ListStage.Asked, () => AskAsync(office)),
            (ListStage.Answered, AnswerAsync),
            (ListStage.Handled, () => HandleAsync(office)),
            (ListStage.Announced, () => AnnouncedAsync(office)),
        ];
        foreach (var (_, step) in steps.Where(s => !(s.Item1 <= _reached) && s.Item1 <= to))
        {
            await step();
        }

        _reached = to;
    }

    /// <inheritdoc/>
    public ValueTask DisposeAsync()
    {
        GC.SuppressFinalize(this);
        return App.DisposeAsync();
    }

    internal HttpClient Office(string? subject = null) => App.As(Roles.Office, subject: subject);

    internal Task<Reply> DraftedAsync(HttpClient office) =>
        office.PostReply("acceptance-lists", new DraftAcceptanceListRequest(Edition));

    internal async Task<Reply> EntriesAsync(HttpClient office, params Guid[] ids)
    {
        var seen = await office.GetReply(List);
        return await office.PutReply(
            $"{List}/entries",
            new AcceptanceEntriesRequest(ids),
            seen.Tag
        );
    }

    internal Task<Reply> ConsultAsync(HttpClient office) =>
        office.ActReply(
            List,
            "consult",
            new ConsultDepartmentsRequest(
                null,
                new(2023, 5, 19),
                new(null, new(2023, 5, 9), Letter)
            )
        );

    /// <summary>A department answers, with a scan.</summary>
    /// <returns>The scan.</returns>
    internal async Task<Guid> ReplyAsync(AcceptanceConsultationView consultation)
    {
        using var department = App.As(Roles.Department, consultation.DepartmentUnit);
        var scan = await Journey.UploadAsync(department);
        (
            await department.ActReply(
                $"acceptance-consultations/{consultation.Id}",
                "reply",
                new AcceptanceReplyRequest(
                    AnswersTo(consultation),
                    new(null, new(2023, 5, 9), scan)
                )
            )
        ).As<AcceptanceConsultationView>();
        return scan;
    }

    /// <summary>生态环境局 objects to <see cref="Good"/>; nobody objects to anybody else.</summary>
    internal IReadOnlyList<CandidateAnswer> AnswersTo(AcceptanceConsultationView consultation) =>
        [
            .. consultation.Candidates.Select(c =>
                c.ApplicationId == Good && consultation.DepartmentUnit == "dept-sthjj"
                    ? new CandidateAnswer(
                        c.ApplicationId,
                        ConsultationAnswer.Objection,
                        "正在整改。"
                    )
                    : new(c.ApplicationId, ConsultationAnswer.NoObjection, null)
            ),
        ];

    internal Task<Reply> HandledAsync(HttpClient office, string handling) =>
        office.ActReply(
            List,
            "handle-objection",
            new HandleObjectionRequest(
                Consultations.Single(c => c.DepartmentUnit == "dept-sthjj").Id,
                Good,
                handling
            )
        );

    internal Task<Reply> AnnounceAsync(HttpClient office, string? paragraph = null) =>
        office.ActReply(
            List,
            "announce",
            new AnnounceAcceptanceRequest(
                "攀质强办〔2023〕2号",
                null,
                null,
                paragraph is null ? null : [paragraph]
            )
        );

    /// <summary>How the notice stands on the day after its last one.</summary>
    internal void StandsNotice(bool closed, int open, Guid? upheld = null)
    {
        App.Clock.Now = Journey.At(5, 30);
        App.Notices.Standing = new()
        {
            LastDay = "2023-05-29",
            Closed = closed,
            OpenObjections = open,
        };
        if (upheld is { } candidate)
        {
            App.Notices.Standing.Candidates.Add(
                new CandidateObjections { CandidateId = $"{candidate}", Upheld = 1 }
            );
        }
    }

    internal static Task<Reply> RefuseAsync(HttpClient office, Guid id, string reasons) =>
        office.ActReply($"recheck/{id}", "refuse", new RefuseApplicationRequest(reasons));

    private async Task FileAsync()
    {
        Edition = await Journey.OpenEditionAsync();
        Good = await FirmAsync(1);
        Objected = await FirmAsync(2);
        Unfit = await FirmAsync(3);
        Person = await Journey.FileAsync(
            Edition,
            "institution-example",
            CandidateKind.Individual,
            file => Forms.Individual(file, "示例李某某", Numbers.CitizenNumber(1))
        );
        App.Access.WalledOff.Add((Walled, Objected));
    }

    private async Task RecheckAsync()
    {
        foreach (var id in (Guid[])[Good, Objected, Unfit, Person])
        {
            await Journey.ReviewAsync(id);
        }

        foreach (var id in (Guid[])[Good, Objected, Unfit, Person])
        {
            await Journey.RecheckAsync(id, acceptable: id != Unfit);
        }
    }

    private async Task DraftAsync(HttpClient office) =>
        List = $"acceptance-lists/{(await DraftedAsync(office)).As<AcceptanceListView>().Id}";

    private async Task AskAsync(HttpClient office)
    {
        App.Clock.Now = Journey.At(5, 9);
        Letter = await Journey.UploadAsync(office);
        Consultations = (await ConsultAsync(office)).As<AcceptanceListView>().Consultations;
    }

    private async Task AnswerAsync()
    {
        foreach (var consultation in Consultations)
        {
            await ReplyAsync(consultation);
        }
    }

    private async Task HandleAsync(HttpClient office)
    {
        (await HandledAsync(office, "经核实已整改。")).As<AcceptanceListView>();
        App.Clock.Now = Journey.At(5, 22);
    }

    private async Task AnnouncedAsync(HttpClient office) =>
        (await AnnounceAsync(office)).As<AcceptanceListView>();

    private Task<Guid> FirmAsync(int n) =>
        Journey.FileAsync(
            Edition,
            $"enterprise-example-{n}",
            CandidateKind.Organisation,
            file =>
            {
                var form = Forms.Organisation(file, $"示例第{n}新材料有限公司");
                return form with
                {
                    Organisation = form.Organisation! with { CreditCode = Numbers.CreditCode(n) },
                };
            }
        );
}
