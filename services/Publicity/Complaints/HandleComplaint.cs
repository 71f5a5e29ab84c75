using QualityAward.Casework.Acts;
using QualityAward.Common;
using QualityAward.Contracts.Rest.Publicity;

namespace QualityAward.Publicity.Complaints;

/// <summary>第二十一条: the steps of whoever handles a complaint, from 受理 to the reply.</summary>
internal sealed class HandleComplaint(ComplaintDesk desk, AwardClock clock)
{
    /// <summary>受理.</summary>
    public Task<Complaint> AcceptAsync(
        CaseAct on,
        ComplaintNoteRequest request,
        CancellationToken cancellationToken
    ) => ActAsync(ComplaintVerb.Accept, on, () => NoteOf(request), cancellationToken);

    /// <summary>Begins to investigate.</summary>
    public Task<Complaint> InvestigateAsync(
        CaseAct on,
        ComplaintNoteRequest request,
        CancellationToken cancellationToken
    ) => ActAsync(ComplaintVerb.Investigate, on, () => NoteOf(request), cancellationToken);

    /// <summary>Asks the complainant.</summary>
    public Task<Complaint> AskAsync(
        CaseAct on,
        ComplaintTextRequest request,
        CancellationToken cancellationToken
    ) =>
        ActAsync(
            ComplaintVerb.Ask,
            on,
            () => new(new()) { Reply = ComplaintForm.Text(request.Text, "问题") },
            cancellationToken
        );

    /// <summary>第十九条: holds candidates back.</summary>
    public Task<Complaint> MarkSuspendAsync(
        CaseAct on,
        MarkSuspendRequest request,
        CancellationToken cancellationToken
    ) =>
        ActAsync(
            ComplaintVerb.MarkSuspend,
            on,
            () =>
            {
                var candidates = ComplaintForm.Candidates(request.CandidateIds);
                return new(new(ComplaintForm.Optional(request.Reason, "理由"), candidates))
                {
                    Change = complaint => complaint.Suspend(candidates, clock.Today),
                };
            },
            cancellationToken
        );

    /// <summary>Ends 暂缓 by what was found.</summary>
    public Task<Complaint> LiftSuspendAsync(
        CaseAct on,
        LiftSuspendRequest request,
        CancellationToken cancellationToken
    ) =>
        ActAsync(
            ComplaintVerb.LiftSuspend,
            on,
            () =>
                new(new(ComplaintForm.Text(request.Finding, "核查结论")))
                {
                    Change = complaint => complaint.Release(),
                },
            cancellationToken
        );

    /// <summary>Concludes, and replies where the reply is written already.</summary>
    public Task<Complaint> DecideAsync(
        CaseAct on,
        DecideComplaintRequest request,
        CancellationToken cancellationToken
    ) =>
        ActAsync(
            ComplaintVerb.Decide,
            on,
            () =>
                new(new(ComplaintForm.Text(request.Finding, "处理结论")))
                {
                    Change = complaint => complaint.Conclude(request.Substantiated),
                    Reply = ComplaintForm.Optional(request.Reply, "答复"),
                },
            cancellationToken
        );

    /// <summary>Replies.</summary>
    public Task<Complaint> ReplyAsync(
        CaseAct on,
        ComplaintTextRequest request,
        CancellationToken cancellationToken
    ) =>
        ActAsync(
            ComplaintVerb.Reply,
            on,
            () => new(new()) { Reply = ComplaintForm.Text(request.Text, "答复") },
            cancellationToken
        );

    /// <summary>第二十五条: hands leads over.</summary>
    public Task<Complaint> TransferAsync(
        CaseAct on,
        TransferComplaintRequest request,
        CancellationToken cancellationToken
    ) =>
        ActAsync(
            ComplaintVerb.Transfer,
            on,
            () =>
                new(
                    new(
                        To: request.To,
                        Document: ComplaintForm.Document(request.Document, clock.Today)
                    )
                )
                {
                    Reply = ComplaintForm.Optional(request.Reply, "答复"),
                },
            cancellationToken
        );

    private static DeskStep NoteOf(ComplaintNoteRequest request) =>
        new(new(ComplaintForm.Optional(request.Note, "说明")));

    private Task<Complaint> ActAsync(
        ComplaintVerb verb,
        CaseAct on,
        Func<DeskStep> read,
        CancellationToken cancellationToken
    ) => desk.ActAsync(verb, on, (_, _) => Task.FromResult(read()), cancellationToken);
}
