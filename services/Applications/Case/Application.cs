using QualityAward.Common;
using QualityAward.Contracts.Rest.Applications;
using QualityAward.Events;
using QualityAward.ServiceDefaults.Authentication;

namespace QualityAward.Applications.Case;

/// <summary>
/// An application for the award (申报): the filing unit's draft, its frozen submissions, and the case they become. Its id
/// is everybody's name for the candidate, random because recused people may see it.
/// </summary>
public sealed partial class Application : AggregateRoot
{
    private const string NotLoaded =
        "It was read without this part: the query has to say what it needs (ApplicationParts).";

    private readonly List<ApplicationVersion> _versions = [];
    private readonly List<CaseStep> _steps = [];

    private Application() { } // EF Core

    /// <summary>The edition.</summary>
    public Guid EditionId { get; private set; }

    /// <summary>Organisation or individual: fixed for good (article 2).</summary>
    public CandidateKind Kind { get; private set; }

    /// <summary>Unit code of who files it (article 11).</summary>
    public string ApplicantUnit { get; private set; } = null!;

    /// <summary>Where it stands.</summary>
    public ApplicationState State { get; private set; }

    /// <summary>The form as last saved; identity number and secret passages sealed.</summary>
    public ApplicationForm Draft { get; private set; } = null!;

    /// <summary>Unit code of the receiving body: the one route, fixed by the first submission.</summary>
    public string? ReceivingUnit { get; private set; }

    /// <summary>Its name (初审单位).</summary>
    public string? ReceivingBody { get; private set; }

    /// <summary>The key under which registers know the organisation or person; set by submission.</summary>
    public string? SubjectKey { get; private set; }

    /// <summary>第十条（五）: the key of the organisation that a 组织最高管理者 heads.</summary>
    public string? EmployerKey { get; private set; }

    /// <summary>名称 or 姓名, as last saved.</summary>
    public string? Name { get; private set; }

    /// <summary>What has to be corrected, while returned.</summary>
    public string? ReturnReasons { get; private set; }

    /// <summary>While returned: what of who the candidate is may be corrected.</summary>
    public IReadOnlyList<CandidatePart> ReturnCorrects { get; private set; } = [];

    /// <summary>Salt of the commitments to this case in the transparency log.</summary>
    public byte[] CaseSalt { get; private set; } = null!;

    /// <summary>The commitment by which the log knows this case.</summary>
    public string CaseCommitment { get; private set; } = null!;

    /// <summary>Last change, award time.</summary>
    public DateTimeOffset ChangedAt { get; private set; }

    /// <summary>
    /// Who the latest submission is about: its organisation or person, without document, contact and deeds. Lists and notices
    /// read it instead of a form. Null before the first submission.
    /// </summary>
    public ApplicationForm? Filed { get; private set; }

    /// <summary>How many submissions there were.</summary>
    public int VersionCount { get; private set; }

    /// <summary>How many steps the history has.</summary>
    public int StepCount { get; private set; }

    /// <summary>Submissions, in order.</summary>
    /// <exception cref="InvalidOperationException">They were not loaded.</exception>
    public IReadOnlyList<ApplicationVersion> Versions =>
        _versions.Count == VersionCount
            ? _versions
            : throw new InvalidOperationException(NotLoaded);

    /// <summary>The history.</summary>
    /// <exception cref="InvalidOperationException">It was not loaded.</exception>
    public IReadOnlyList<CaseStep> Steps =>
        _steps.Count == StepCount ? _steps : throw new InvalidOperationException(NotLoaded);

    /// <summary>The version that counts: the latest submission; null before the first.</summary>
    /// <exception cref="InvalidOperationException">It was not loaded.</exception>
    public ApplicationVersion? Submitted =>
        VersionCount == 0
            ? null
            : _versions.Find(version => version.Number == VersionCount)
                ?? throw new InvalidOperationException(NotLoaded);

    /// <summary>Begins a draft.</summary>
    public static Application Create(
        Guid editionId,
        CandidateKind kind,
        AwardUser by,
        DateTimeOffset now
    )
    {
        var id = Guid.NewGuid();
        var commitment = Common.Transparency.Commitment.To(id.ToString());
        return new()
        {
            Id = id,
            EditionId = editionId,
            Kind = kind,
            ApplicantUnit = by.Unit,
            State = ApplicationState.Draft,
            Draft = new(),
            CaseSalt = commitment.Salt,
            CaseCommitment = commitment.Value,
            ChangedAt = now,
        };
    }

    private ApplicationState Step(
        ApplicationVerb verb,
        AwardUser by,
        DateTimeOffset now,
        string? detail = null
    )
    {
        var from = State;
        Enter(ApplicationStates.After(from, verb), verb, by, now, detail);
        return from;
    }

    private void Enter(
        ApplicationState next,
        ApplicationVerb verb,
        AwardUser by,
        DateTimeOffset now,
        string? detail
    )
    {
        State = next;
        ChangedAt = now;
        _steps.Add(
            new()
            {
                ApplicationId = Id,
                Number = ++StepCount,
                Verb = verb,
                State = State,
                At = now,
                BySubject = by.Subject,
                ByName = by.Name,
                ByUnit = by.Unit,
                ByRole = by.Role,
                Detail = detail,
            }
        );
    }
}
