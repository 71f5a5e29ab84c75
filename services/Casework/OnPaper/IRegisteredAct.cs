using System.Text.Json;
using QualityAward.Common.Wording;
using QualityAward.Contracts.Rest;
using QualityAward.ServiceDefaults.Authentication;

namespace QualityAward.Casework.OnPaper;

/// <summary>
/// An act that somebody may have done on paper, and a clerk then registers (代录). Registered scoped, one class an act.
/// </summary>
public interface IRegisteredAct
{
    /// <summary>Stable kebab-case name, e.g. <c>consultation-reply</c>.</summary>
    string Name { get; }

    /// <summary>Its name for people, e.g. 征求意见回函.</summary>
    string ChineseName { get; }

    /// <summary>The article under which it is done.</summary>
    int Article { get; }

    /// <summary>Whose clerks register it, and check it.</summary>
    IReadOnlyList<string> Roles { get; }

    /// <summary>Whether its paper may be a court's, which bears a 案号. No by default.</summary>
    bool TakesCaseNumbers => false;

    /// <summary>
    /// Refuses at registering what cannot take effect whoever checks it: a payload that cannot be read, a case that is not
    /// this unit's. Nothing by default.
    /// </summary>
    Task ConsiderAsync(JsonElement payload, AwardUser by, CancellationToken cancellationToken) =>
        Task.CompletedTask;

    /// <summary>
    /// 第二十一条：what the act is about, for the supervisors' timeline: who must stay out of the case does not read there that
    /// something was registered. Nothing by default.
    /// </summary>
    Task<RegisteredSubject?> AboutAsync(JsonElement payload, CancellationToken cancellationToken) =>
        Task.FromResult<RegisteredSubject?>(null);

    /// <summary>
    /// Does it, in the transaction in which the second person checks it; its rules are those of the act itself. Marks what it
    /// changes with <see cref="RegisteredAct.Id"/>, so that it shows wherever the act shows.
    /// </summary>
    Task ExecuteAsync(
        JsonElement payload,
        RegisteredAct entry,
        CancellationToken cancellationToken
    );
}

/// <summary>A registration as the act sees it.</summary>
/// <param name="Id">Of the registration.</param>
/// <param name="OnBehalfOf">Who did it: the body's or person's name.</param>
/// <param name="Document">From which paper; its scan, if any, was uploaded by the clerks' unit.</param>
/// <param name="RegisteredBy">The clerk, acting for the unit that is competent.</param>
/// <param name="RegisteredAt">Award time.</param>
/// <param name="CheckedBy">The second person, of the same unit and role.</param>
public sealed record RegisteredAct(
    Guid Id,
    string OnBehalfOf,
    PaperDocument Document,
    AwardUser RegisteredBy,
    DateTimeOffset RegisteredAt,
    AwardUser CheckedBy
)
{
    /// <summary>
    /// 第二十一条：for the supervisors' timeline: from which paper, who registered and who checked it. Of a sealed act it does
    /// not say whose it is.
    /// </summary>
    public string OnTimeline() =>
        $"代录：依据{Document.Date.ToChinese()}{Document.DocumentNumber ?? "无文号的文件"}，{RegisteredBy.Name}登记，{CheckedBy.Name}复核";
}

/// <summary>What a registered act is about.</summary>
/// <param name="EditionId">The edition, where it is of one.</param>
/// <param name="CandidateId">The case, where it is of one.</param>
public sealed record RegisteredSubject(Guid? EditionId, Guid? CandidateId = null);
