using Microsoft.EntityFrameworkCore;
using Npgsql;
using QualityAward.Casework.CaseAccess;
using QualityAward.Casework.RegulationVersions;
using QualityAward.Common;
using QualityAward.Common.Cases;
using QualityAward.Common.Publication;
using QualityAward.Contracts.Applications.V1;
using QualityAward.Contracts.Rest.Publicity;
using QualityAward.Publicity.Calendar;
using QualityAward.Publicity.Notices;
using QualityAward.Publicity.Objections;
using QualityAward.Publicity.PublicTexts;
using QualityAward.Publicity.TransparencyLog;
using QualityAward.Rest.Problems;
using QualityAward.ServiceDefaults.Authentication;
using QualityAward.ServiceDefaults.Database;

namespace QualityAward.Publicity.Corrections;

/// <summary>第十三条: the office publishes a version that supersedes a notice.</summary>
public sealed class CorrectNotice(
    PublicityDb db,
    CaseAccess access,
    IServiceScopeFactory scopes,
    LegalCalendar calendar,
    LogBook log,
    NoticeViews views,
    AwardClock clock
)
{
    /// <summary>Corrects it.</summary>
    /// <returns>The new version, as anybody reads it.</returns>
    /// <exception cref="RefusedException">404; <see cref="CorrectionRule"/>; text that may not be published.</exception>
    public async Task<NoticeView> RunAsync(
        Guid id,
        CorrectNoticeRequest request,
        AwardUser by,
        CancellationToken cancellationToken
    ) =>
        await views.OfAsync(
            await CorrectAsync(id, request, by, cancellationToken),
            cancellationToken
        );

    private async Task<Notice> CorrectAsync(
        Guid id,
        CorrectNoticeRequest request,
        AwardUser by,
        CancellationToken cancellationToken
    )
    {
        if (!DocumentNumber.IsValid(request.DocumentNumber))
        {
            throw new RefusedException(
                DocumentNumber.Malformed("documentNumber", request.DocumentNumber)
            );
        }

        var seen = await FindAsync(id, cancellationToken);
        var candidates = seen.Candidates.Select(row => row.CandidateId).ToList();
        await RequireAccessAsync(seen, candidates, by, cancellationToken);
        CorrectionRule.Check(
            seen,
            request,
            (
                await db
                    .StoppedCandidates.Where(row => candidates.Contains(row.CandidateId))
                    .Select(row => row.CandidateId)
                    .ToListAsync(cancellationToken)
            ).ToHashSet(),
            await IsFinalAsync(seen, cancellationToken)
        );
        var edition = await db
            .PublishedEditions.AsNoTracking()
            .SingleOrDefaultAsync(row => row.Id == seen.EditionId, cancellationToken);
        var text = Corrected(seen, request, edition);

        await CheckTextAsync(seen, text, request.Reason, by, cancellationToken);
        try
        {
            return await db.InTransaction(
                async cancellationToken =>
                {
                    var notice = await FindAsync(id, cancellationToken);
                    if (notice.SupersededById is { } version)
                    {
                        throw CorrectionRule.Superseded(version);
                    }

                    var corrected = notice.Correct(
                        text,
                        request.Kind,
                        request.Reason.Trim(),
                        clock.Now,
                        await calendar.LoadAsync(cancellationToken)
                    );
                    foreach (var gone in notice.Candidates.Where(row => row.RedactedAt is not null))
                    {
                        corrected.RedactAs(gone);
                    }

                    db.Add(corrected);
                    await db.SaveChangesAsync(cancellationToken);
                    await log.AppendAsync(corrected.ToLeaf(), cancellationToken);
                    return corrected;
                },
                cancellationToken
            );
        }
        catch (DbUpdateException e)
            when (e.InnerException
                    is PostgresException { ConstraintName: NoticeMapping.OneCorrection }
            )
        {
            throw CorrectionRule.Superseded(version: null);
        }
    }

    private async Task<Notice> FindAsync(Guid id, CancellationToken cancellationToken) =>
        await db
            .Notices.Include(row => row.Candidates)
            .SingleOrDefaultAsync(row => row.Id == id, cancellationToken)
        ?? throw new RefusedException(Refusals.NotFound);

    // 第二十二条: a correction is an act on the whole list.
    private async Task RequireAccessAsync(
        Notice notice,
        List<Guid> candidates,
        AwardUser by,
        CancellationToken cancellationToken
    )
    {
        if (candidates.Count == 0)
        {
            return;
        }

        var open = await access.MayOpenAsync(by, notice.EditionId, candidates, cancellationToken);
        if (!candidates.All(open.Contains))
        {
            throw new RefusedException(ParticipantRefusals.MustStandAside);
        }
    }

    private async Task<bool> IsFinalAsync(Notice notice, CancellationToken cancellationToken) =>
        await db.IsDecidedAsync(notice.EditionId, cancellationToken)
        || await db.IsConcludedAsync(notice, cancellationToken);

    private async Task CheckTextAsync(
        Notice notice,
        NoticeText text,
        string reason,
        AwardUser by,
        CancellationToken cancellationToken
    )
    {
        // What the law publishes is not looked at twice, but no number comes to the public in it.
        _ = NoPersonalDataRule.Check(text.Candidates.SelectMany(Fields), []);
        var names = text.Candidates.Select(row => row.Name).ToList();
        NamelessTextRule.Check([text.Title, .. text.Paragraphs, reason], names);

        // In a transaction of its own: what waits for a second person must stay written when the correction is refused.
        await using var scope = scopes.CreateAsyncScope();
        await scope
            .ServiceProvider.GetRequiredService<TextReviewDesk>()
            .CheckAsync(
                $"{notice.Kind.ChineseName()}（更正）",
                notice.EditionId,
                [
                    .. PublicText.Of(text.Title, text.Paragraphs),
                    new PublicText("reason", "更正事由", reason),
                    .. text
                        .Candidates.Where(row => row.Deeds.Length > 0)
                        .Select(row => new PublicText(
                            "candidates.deeds",
                            $"{row.Name}的主要事迹",
                            row.Deeds,
                            Guid.Parse(row.CandidateId)
                        )),
                ],
                [
                    .. notice
                        .Candidates.Where(row => !names.Contains(row.Name))
                        .Select(row => row.Name),
                ],
                by,
                cancellationToken
            );
    }

    private static IEnumerable<PublicText> Fields(PublicCandidate row) =>
        from field in ((string Name, string Label, string Text)[])
            [
                ("name", "名称（姓名）", row.Name),
                ("place", "所在县（区）", row.Place),
                ("industry", "行业", row.Industry),
                ("employer", "工作单位", row.Employer),
                ("position", "职务（职称）", row.Position),
                ("receivingBody", "初审单位", row.ReceivingBody),
            ]
        select new PublicText($"candidates.{field.Name}", field.Label, field.Text);

    private static NoticeText Corrected(
        Notice notice,
        CorrectNoticeRequest request,
        PublishedEdition? edition
    )
    {
        var corrected = (request.Candidates ?? []).ToDictionary(row => row.CandidateId);
        var removed = (request.Removed ?? []).ToHashSet();
        List<PublicCandidate> list =
        [
            .. notice
                .Candidates.Where(row => !removed.Contains(row.CandidateId))
                .OrderBy(row => row.Place)
                .Select(row => row.ToMessage(corrected.GetValueOrDefault(row.CandidateId))),
        ];
        return new(
            notice.Kind,
            notice.EditionId,
            notice.EditionName,
            request.DocumentNumber,
            string.IsNullOrWhiteSpace(request.Title) ? notice.Title : request.Title.Trim(),
            request.Paragraphs is { Count: > 0 } paragraphs ? [.. paragraphs] : notice.Paragraphs
        )
        {
            Candidates = list,
            Remark =
                notice.Kind is NoticeKind.AwardNotice && edition is not null
                    ? PublishedEditions.RemarkOn(edition, list, "拟表扬")
                    : notice.Remark,
        };
    }
}
