using System.Text.Json;
using QualityAward.Common;
using QualityAward.Common.Wording;
using QualityAward.Contracts.Rest;
using QualityAward.Events;
using QualityAward.Rest.Json;
using QualityAward.ServiceDefaults.Authentication;
using QualityAward.ServiceDefaults.Protection;

namespace QualityAward.Casework.OnPaper;

/// <summary>An act on paper that a clerk has registered (代录): without effect until a second person has checked it.</summary>
public sealed class Registration : AggregateRoot
{
    private Registration() { }

    /// <summary>Registers an act.</summary>
    /// <param name="act">Which.</param>
    /// <param name="request">What was registered.</param>
    /// <param name="by">The clerk.</param>
    /// <param name="at">Award time.</param>
    /// <param name="box">Seals what the act keeps sealed.</param>
    /// <param name="guard">Whom it concerns, and who may check it, where not everybody may.</param>
    public Registration(
        IRegisteredAct act,
        RegisterActRequest request,
        AwardUser by,
        DateTimeOffset at,
        SecretBox box,
        RegistrationGuard? guard = null
    )
    {
        Id = Guid.NewGuid();
        (Act, ActName) = (act.Name, act.ChineseName);
        (DocumentNumber, DocumentDate, FileId) = request.Document;
        (RegisteredBySubject, RegisteredByName, Unit, Role) = by;
        RegisteredAt = at;
        HiddenFrom = [.. guard?.Concerned ?? []];
        var content = new RegisteredContent(request.OnBehalfOf.Trim(), request.Payload, null);
        var isSealed = act is IGuardedAct { Sealed: true };
        Keep(content, isSealed ? box : null);
        if (guard is { Checkers: null })
        {
            TellUnit();
        }
        else
        {
            TellCheckers(isSealed ? null : content.OnBehalfOf, guard?.Checkers);
        }
    }

    /// <summary>Which act.</summary>
    public string Act { get; private set; } = "";

    /// <summary>Its Chinese name.</summary>
    public string ActName { get; private set; } = "";

    /// <summary>Where it stands.</summary>
    public RegistrationState State { get; private set; }

    /// <summary>Who did it; empty where it is sealed.</summary>
    public string OnBehalfOf { get; private set; } = "";

    /// <summary>发文字号 of the paper.</summary>
    public string? DocumentNumber { get; private set; }

    /// <summary>Date of the paper.</summary>
    public DateOnly DocumentDate { get; private set; }

    /// <summary>Its scan.</summary>
    public Guid? FileId { get; private set; }

    /// <summary>The act's request body, JSON; empty where it is sealed.</summary>
    public string Payload { get; private set; } = "{}";

    /// <summary>The <see cref="RegisteredContent"/> of an act whose content is for those alone who handle the matter.</summary>
    public byte[]? Sealed { get; private set; }

    /// <summary>Account ids of those whom it concerns: for them it does not exist.</summary>
    public string[] HiddenFrom { get; private set; } = [];

    /// <summary>Unit of both clerks.</summary>
    public string Unit { get; private set; } = "";

    /// <summary>Role of both clerks.</summary>
    public string Role { get; private set; } = "";

    /// <summary>Account id of the clerk.</summary>
    public string RegisteredBySubject { get; private set; } = "";

    /// <summary>Name of the clerk.</summary>
    public string RegisteredByName { get; private set; } = "";

    /// <summary>Award time.</summary>
    public DateTimeOffset RegisteredAt { get; private set; }

    /// <summary>Account id of who checked or rejected it.</summary>
    public string? CheckedBySubject { get; private set; }

    /// <summary>Name of who checked or rejected it.</summary>
    public string? CheckedByName { get; private set; }

    /// <summary>Award time.</summary>
    public DateTimeOffset? CheckedAt { get; private set; }

    /// <summary>Why it was rejected; null where it is sealed.</summary>
    public string? Reason { get; private set; }

    /// <summary>A second person has compared it with the paper: it takes effect in the same transaction.</summary>
    public RegisteredAct Check(AwardUser by, DateTimeOffset at, SecretBox box)
    {
        SecondPersonRule.Check(RegisteredBySubject, by.Subject);
        Settle(RegistrationState.Checked, by, at);
        return new(
            Id,
            Open(box).OnBehalfOf,
            Document,
            new(RegisteredBySubject, RegisteredByName, Unit, Role),
            RegisteredAt,
            by
        );
    }

    /// <summary>It is wrong. The clerk may say so of their own registration too: nothing has taken effect.</summary>
    public void Reject(string reason, AwardUser by, DateTimeOffset at, SecretBox box)
    {
        Settle(RegistrationState.Rejected, by, at);
        Keep(Open(box) with { Reason = reason }, Sealed is null ? null : box);
        if (by.Subject != RegisteredBySubject)
        {
            Raise(
                Inform.Message(
                    "registration-rejected",
                    $"代录未通过复核：{ActName}",
                    $"{by.Name}复核后未予通过，{(Sealed is null ? $"理由：{reason}" : "理由请登录系统查看")}。该代录不发生效力，请更正后重新登记。",
                    $"/registrations/{Id}",
                    article: null,
                    at,
                    Inform.Person(Unit, Role, RegisteredBySubject)
                )
            );
        }
    }

    /// <summary>What was registered, unsealed; only for whoever may know of it.</summary>
    public RegisteredContent Open(SecretBox box) =>
        Sealed is null
            ? Unsealed
            : JsonSerializer.Deserialize<RegisteredContent>(
                box.Unwrap(Purpose, Sealed),
                AwardJson.Options
            )!;

    /// <summary>The registration as REST shows it; without a box what is sealed stays out of it.</summary>
    public RegistrationView ToView(SecretBox? box)
    {
        var content = box is null ? Unsealed : Open(box);
        return new(
            Id,
            Act,
            ActName,
            State,
            content.OnBehalfOf,
            Document,
            content.Payload,
            RegisteredByName,
            RegisteredAt,
            CheckedByName,
            CheckedAt,
            content.Reason
        );
    }

    private PaperDocument Document => new(DocumentNumber, DocumentDate, FileId);

    private RegisteredContent Unsealed => new(OnBehalfOf, JsonElement.Parse(Payload), Reason);

    private string Purpose => $"registration:{Id:N}";

    private void Keep(RegisteredContent content, SecretBox? box)
    {
        if (box is null)
        {
            (OnBehalfOf, Reason) = (content.OnBehalfOf, content.Reason);
            Payload = content.Payload.GetRawText();
        }
        else
        {
            Sealed = box.Wrap(
                Purpose,
                JsonSerializer.SerializeToUtf8Bytes(content, AwardJson.Options)
            );
        }
    }

    /// <summary>
    /// 第二十一条：a step on the supervisors' timeline: who did it, from which paper, who registered and who checked it. A sealed
    /// act has steps of its own, behind its own wall.
    /// </summary>
    /// <param name="about">What the act is about.</param>
    /// <param name="at">Award time.</param>
    internal void RecordStep(RegisteredSubject? about, DateTimeOffset at)
    {
        if (Sealed is not null)
        {
            return;
        }

        var (kind, second) = State switch
        {
            RegistrationState.Pending => ("act-registered", "待另一人复核"),
            RegistrationState.Checked => ("act-checked", $"{CheckedByName}复核"),
            RegistrationState.Rejected => ("act-rejected", $"{CheckedByName}复核，未予通过"),
            _ => throw new InvalidOperationException($"Unknown state {State}."),
        };
        Raise(
            Leaf.InBatch(kind, article: null, at, new { registration = Id, act = Act })
                .About(about?.EditionId, about?.CandidateId)
                .Telling(
                    $"{OnBehalfOf}的“{ActName}”，依据{DocumentDate.ToChinese()}{DocumentNumber ?? "无文号的文件"}，{RegisteredByName}登记，{second}"
                )
        );
    }

    // A message lies open in inboxes: of a sealed act it names nobody, and goes only to those who may check it.
    private void TellCheckers(string? onBehalfOf, IReadOnlyList<string>? checkers)
    {
        var to = checkers is null
            ? [Inform.Others(Unit, Role, RegisteredBySubject)]
            : checkers.Select(checker => Inform.Person(Unit, Role, checker)).ToArray();
        if (to.Length > 0)
        {
            Raise(
                Inform.Message(
                    "registration-pending",
                    $"代录待复核：{ActName}",
                    $"{RegisteredByName}代录了{(onBehalfOf is null ? "" : $"{onBehalfOf}的")}“{ActName}”。请对照纸质材料复核，复核通过后方才生效。",
                    $"/registrations/{Id}",
                    article: null,
                    RegisteredAt,
                    to
                )
            );
        }
    }

    // 第二十二条: the unit's inbox is read by everybody in it, also by who is walled off from this case; so it says that
    // something waits, and the page shows what, to whoever may know of it.
    private void TellUnit() =>
        Raise(
            Inform.Message(
                "registration-pending",
                "有代录待复核",
                $"{RegisteredByName}登记了一件代录。请到“代录与复核”页面查看，对照纸质材料复核，复核通过后方才生效；应当回避的事项不予显示。",
                "/registrations",
                article: null,
                RegisteredAt,
                Inform.Others(Unit, Role, RegisteredBySubject)
            )
        );

    private void Settle(RegistrationState state, AwardUser by, DateTimeOffset at)
    {
        (State, CheckedBySubject, CheckedByName, CheckedAt) = (state, by.Subject, by.Name, at);
    }
}

/// <summary>Of an act that not everybody may know of.</summary>
/// <param name="Concerned">Account ids of those for whom it does not exist.</param>
/// <param name="Checkers">Account ids of those who are told; null: every other clerk.</param>
public sealed record RegistrationGuard(
    IReadOnlyList<string> Concerned,
    IReadOnlyList<string>? Checkers
);
