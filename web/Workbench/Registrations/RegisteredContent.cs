using System.Globalization;
using System.Text.Json;
using QualityAward.Common;
using QualityAward.Common.Wording;
using QualityAward.Contracts.Rest;
using QualityAward.Contracts.Rest.Applications;
using QualityAward.Contracts.Rest.Honours;
using QualityAward.Contracts.Rest.Publicity;
using QualityAward.Contracts.Rest.Review;
using QualityAward.Rest.Json;
using QualityAward.Workbench.Award;
using QualityAward.Workbench.Honours;
using QualityAward.Workbench.Session;

namespace QualityAward.Workbench.Registrations;

/// <summary>
/// What was registered, in the words of the paper: whoever checks it against the original reads every name and every
/// answer, not the identifiers under which they are kept.
/// </summary>
internal sealed class RegisteredContent(DeskApi api, CancellationToken cancellationToken)
{
    // Whoever must stay out of a case does not read its name here either.
    private const string Withheld = "不对本人开放的申报对象";

    /// <summary>The lines to compare, each with its label.</summary>
    public Task<IReadOnlyList<(string Label, string Text)>> ReadAsync(RegistrationView entry) =>
        entry.Act switch
        {
            "consultation-reply" or "consultation-objection-withdrawal" => PreliminaryAsync(entry),
            "acceptance-consultation-reply" => AcceptanceAsync(entry),
            "objection" => ObjectionAsync(entry),
            "deliberation-votes" => VotesAsync(entry),
            "government-decision" => DecisionAsync(entry),
            "revocation-decision" => RevocationAsync(entry),
            "revocation-change" => RevocationChangeAsync(entry),
            "sanction-change" => SanctionChangeAsync(entry),
            _ => Task.FromResult(Plain(entry)),
        };

    private async Task<IReadOnlyList<(string, string)>> PreliminaryAsync(RegistrationView entry)
    {
        var id = entry.Payload.GetProperty("consultationId").GetGuid();
        var asked = await ReadAsync<ConsultationView>($"/api/applications/consultations/{id}");
        var about = asked is null ? Withheld : $"{asked.CandidateName}（{asked.CandidatePlace}）";
        return [("所涉申报", about), .. Plain(entry)];
    }

    private async Task<IReadOnlyList<(string, string)>> AcceptanceAsync(RegistrationView entry)
    {
        var reply = Payload<RegisteredAcceptanceReply>(entry);
        var asked = await ReadAsync<AcceptanceConsultationView>(
            $"/api/applications/acceptance-consultations/{reply.ConsultationId}"
        );
        return
        [
            .. reply.Answers.Select(answer =>
                (
                    asked
                        ?.Candidates.FirstOrDefault(c => c.ApplicationId == answer.ApplicationId)
                        ?.Name
                        ?? Withheld,
                    answer.Answer is ConsultationAnswer.Objection
                        ? $"有异议：{answer.Reasons}"
                        : "无异议"
                )
            ),
        ];
    }

    private async Task<IReadOnlyList<(string, string)>> ObjectionAsync(RegistrationView entry)
    {
        var objection = Payload<RegisteredObjection>(entry);
        var notice = await ReadAsync<NoticeView>($"/api/publicity/notices/{objection.NoticeId}");
        var candidate = (notice?.Organisations ?? [])
            .Concat(notice?.Individuals ?? [])
            .FirstOrDefault(c => c.CandidateId == objection.CandidateId);
        return
        [
            ("公示", notice?.Title ?? "未能读取"),
            ("异议对象", objection.CandidateId is null ? "名单整体" : candidate?.Name ?? Withheld),
            .. Plain(entry),
        ];
    }

    private async Task<IReadOnlyList<(string, string)>> VotesAsync(RegistrationView entry)
    {
        var votes = Payload<RegisteredVotes>(entry);
        var meeting = await ReadAsync<DeliberationView>(
            $"/api/review/deliberations/{votes.DeliberationId}"
        );
        var names = meeting?.Counts.ToDictionary(c => c.CandidateId, c => c.Name) ?? [];
        return
        [
            ("会议日期", meeting?.HeldOn.ToChinese() ?? "未能读取"),
            .. votes.Votes.Select(v =>
                (names.GetValueOrDefault(v.CandidateId, Withheld), AwardWords.Of(v.Choice))
            ),
        ];
    }

    private async Task<IReadOnlyList<(string, string)>> DecisionAsync(RegistrationView entry)
    {
        var decision = Payload<RegisteredDecision>(entry);
        var list = await ReadAsync<AwardListView>(
            $"/api/review/award-lists/{decision.AwardListId}"
        );
        var names = list?.Entries.ToDictionary(e => e.CandidateId, e => e.Name) ?? [];
        var awarded = decision.AwardedIds.Select(id => names.GetValueOrDefault(id, Withheld));
        return
        [
            ("名单", list is null ? "未能读取" : $"{list.EditionName}拟获奖名单"),
            ("决定日期", decision.DecidedOn.ToChinese()),
            (
                $"予以表扬的组织和个人（{decision.AwardedIds.Count}个，依次）",
                decision.AwardedIds.Count == 0 ? "无" : string.Join("、", awarded)
            ),
            (
                "奖励",
                decision.RewardYuan is { } yuan
                    ? $"每个（名）人民币{yuan.ToString("N0", CultureInfo.InvariantCulture)}元"
                    : "未填"
            ),
        ];
    }

    private async Task<IReadOnlyList<(string, string)>> RevocationAsync(RegistrationView entry)
    {
        var decision = Payload<RegisteredRevocationDecision>(entry);
        var revocation = await ReadAsync<RevocationView>(
            $"/api/honours/revocations/{decision.RevocationId}"
        );
        return
        [
            (
                "撤销的奖项",
                revocation is null
                    ? Withheld
                    : $"{revocation.Holder}（{revocation.EditionName}，{revocation.CertificateNumber}）"
            ),
            ("撤销事由", revocation is null ? "未能读取" : HonourWords.Of(revocation.Ground)),
            .. Plain(entry),
            .. decision.Paragraphs is { Count: > 0 } paragraphs
                ? [("公告正文", string.Join("\n", paragraphs))]
                : Array.Empty<(string, string)>(),
        ];
    }

    private async Task<IReadOnlyList<(string, string)>> RevocationChangeAsync(
        RegistrationView entry
    )
    {
        var change = Payload<RegisteredRevocationChange>(entry);
        var revocation = await ReadAsync<RevocationView>(
            $"/api/honours/revocations/{change.RevocationId}"
        );
        return
        [
            (
                "所涉奖项",
                revocation is null
                    ? Withheld
                    : $"{revocation.Holder}（{revocation.EditionName}，{revocation.CertificateNumber}）"
            ),
            ("原撤销决定", revocation?.Decision?.DocumentNumber ?? "未能读取"),
            .. Plain(entry),
            .. change.Paragraphs is { Count: > 0 } paragraphs
                ? [("公告正文", string.Join("\n", paragraphs))]
                : Array.Empty<(string, string)>(),
        ];
    }

    private async Task<IReadOnlyList<(string, string)>> SanctionChangeAsync(RegistrationView entry)
    {
        var change = Payload<RegisteredSanctionChange>(entry);
        var found = await ReadAsync<MisconductView>(
            $"/api/honours/misconduct-cases/{change.CaseId}"
        );
        return
        [
            ("当事人", found?.Subject.Name ?? Withheld),
            ("原处理决定", found?.Decision?.DocumentNumber ?? "未能读取"),
            .. Plain(entry),
        ];
    }

    // Identifiers tell a reader nothing: what they stand for is shown beside.
    private static IReadOnlyList<(string, string)> Plain(RegistrationView entry) =>
        entry.Payload.ValueKind != JsonValueKind.Object
            ? []
            :
            [
                .. entry
                    .Payload.EnumerateObject()
                    .Where(p =>
                        p.Value.ValueKind
                            is JsonValueKind.String
                                or JsonValueKind.True
                                or JsonValueKind.False
                                or JsonValueKind.Number
                    )
                    .Where(p => !p.Name.EndsWith("Id", StringComparison.Ordinal))
                    .Select(p =>
                        (
                            RegistrationWords.Field(p.Name),
                            RegistrationWords.Value(p.Name, p.Value.ToString())
                        )
                    ),
            ];

    private static T Payload<T>(RegistrationView entry) =>
        entry.Payload.Deserialize<T>(AwardJson.Options)!;

    private async Task<T?> ReadAsync<T>(string path)
        where T : class => (await api.GetAsync<T>(path, cancellationToken)).Value;
}
