using System.Net;
using QualityAward.Common;
using QualityAward.Contracts.Applications.V1;
using QualityAward.Contracts.Rest;
using QualityAward.Contracts.Rest.Review;
using QualityAward.Contracts.Review.V1;
using QualityAward.Events;
using QualityAward.Review.Editions;
using QualityAward.TestSupport;
using Xunit;

namespace QualityAward.Review.Tests;

/// <summary>第七条、第二十二条 for clerks of receiving bodies and departments, over a real database.</summary>
public sealed class ClerksWhoTakePart(ReviewApp app) : IClassFixture<ReviewApp>
{
    private const string County = "county-office-510402";
    private const string Department = "dept-sthjj";
    private const string Recusals = "/api/review/recusals";

    private static readonly EventContext Told = new(
        ResourceNames.Applications,
        Guid.NewGuid(),
        1,
        DateTimeOffset.UnixEpoch
    );

    private static CancellationToken Cancel => TestContext.Current.CancellationToken;

    [Fact]
    [Article(7)]
    [Article(22)]
    public async Task A_county_clerk_signs_and_declares_before_a_submitted_case_opens()
    {
        var field = await new ReviewField(app).OpenAsync();
        var candidate = await SubmittedAsync(field, "甲");
        using var clerk = app.As(Roles.ReceivingBody, County, "county-clerk");

        var unsigned = await MayOpenAsync(
            field,
            Roles.ReceivingBody,
            County,
            "county-clerk",
            candidate
        );
        Assert.True(unsigned.PledgeMissing);
        Assert.Empty(unsigned.CandidateIds);

        await field.SignAsync(clerk);
        var undeclared = await MayOpenAsync(
            field,
            Roles.ReceivingBody,
            County,
            "county-clerk",
            candidate
        );
        Assert.False(undeclared.PledgeMissing);
        Assert.Empty(undeclared.CandidateIds);
        Assert.Equal([$"{candidate}"], undeclared.UndeclaredIds);

        var mine = await ReviewField.GetAsync<Page<DeclarationView>>(
            clerk,
            $"{field.Base}/declarations/mine"
        );
        Assert.Equal(candidate, Assert.Single(mine.Items).CandidateId);
        await field.ClearAsync(clerk, candidate);
        var open = await MayOpenAsync(
            field,
            Roles.ReceivingBody,
            County,
            "county-clerk",
            candidate
        );
        Assert.Equal([$"{candidate}"], open.CandidateIds);
        Assert.Empty(open.UndeclaredIds);
    }

    [Fact]
    [Article(8)]
    [Article(12)]
    public async Task What_is_not_reported_exists_for_its_own_receiving_body_alone()
    {
        var field = await new ReviewField(app).OpenAsync();
        var candidate = await SubmittedAsync(field, "甲");
        using var other = app.As(Roles.ReceivingBody, "county-office-510403", "other-clerk");
        using var office = field.Office();
        foreach (var who in (HttpClient[])[other, office])
        {
            await field.SignAsync(who);
            Assert.Empty(
                (
                    await ReviewField.GetAsync<Page<DeclarationView>>(
                        who,
                        $"{field.Base}/declarations/mine"
                    )
                ).Items
            );
            using var declared = await field.DeclareAsync(who, (candidate, RelationKind.None));
            Assert.Equal(HttpStatusCode.NotFound, declared.StatusCode);
        }

        Assert.Empty((await field.MayOpenAsync(Roles.Office, "clerk", candidate)).CandidateIds);
    }

    [Fact]
    [Article(12)]
    [Article(22)]
    public async Task A_department_takes_part_once_it_is_asked_and_a_declared_interest_shuts_its_clerk_out()
    {
        var field = await new ReviewField(app).OpenAsync();
        var candidate = await SubmittedAsync(field, "甲");
        using var clerk = app.As(Roles.Department, Department, "department-clerk");
        await field.SignAsync(clerk);
        using var early = await field.DeclareAsync(clerk, (candidate, RelationKind.None));
        Assert.Equal(HttpStatusCode.NotFound, early.StatusCode);

        await TellAsync(
            new DepartmentConsulted
            {
                EditionId = $"{field.Edition}",
                DepartmentUnit = Department,
                CandidateIds = { $"{candidate}" },
            }
        );
        await field.ClearAsync(clerk, candidate);
        Assert.Single(
            (
                await MayOpenAsync(
                    field,
                    Roles.Department,
                    Department,
                    "department-clerk",
                    candidate
                )
            ).CandidateIds
        );
        using var related = await field.DeclareAsync(clerk, (candidate, RelationKind.Advice));
        var closed = await MayOpenAsync(
            field,
            Roles.Department,
            Department,
            "department-clerk",
            candidate
        );
        Assert.Empty(closed.CandidateIds);
        Assert.Empty(closed.UndeclaredIds);
    }

    [Fact]
    [Article(22)]
    public async Task A_clerk_of_the_filing_unit_is_found_whatever_is_declared()
    {
        var field = await new ReviewField(app).OpenAsync();
        var candidate = await SubmittedAsync(field, "甲", applicant: County);
        using var clerk = app.As(Roles.ReceivingBody, County, "own-clerk");
        await field.SignAsync(clerk);
        using var declared = await field.DeclareAsync(clerk, (candidate, RelationKind.None));
        Assert.Empty((await ReviewField.ReadAsync<Page<DeclarationView>>(declared)).Items);
        var reply = await MayOpenAsync(field, Roles.ReceivingBody, County, "own-clerk", candidate);
        Assert.Empty(reply.CandidateIds);
        Assert.Empty(reply.UndeclaredIds);
    }

    [Fact]
    [Article(22)]
    public async Task An_applicant_suggests_the_recusal_of_a_county_clerk_and_the_office_decides()
    {
        var field = await new ReviewField(app).OpenAsync();
        var candidate = await SubmittedAsync(field, "甲");
        using var clerk = app.As(Roles.ReceivingBody, County, "handling-clerk");
        await field.SignAsync(clerk);
        await field.ClearAsync(clerk, candidate);
        using var applicant = app.As(Roles.Applicant, "unit-甲", "applicant");
        using var stranger = app.As(Roles.Applicant, "unit-乙", "stranger");
        var handling = await ReviewField.GetAsync<List<HandlingPersonView>>(
            applicant,
            $"/api/review/candidates/{candidate}/handling"
        );
        Assert.Equal("handling-clerk", Assert.Single(handling).Subject);
        var request = new RecusalRequest("handling-clerk", candidate, "曾与我单位有经济纠纷");
        using var foreign = await ReviewField.PostAsync(stranger, Recusals, request);
        Assert.Equal(HttpStatusCode.NotFound, foreign.StatusCode);
        using var unknown = await ReviewField.PostAsync(
            applicant,
            Recusals,
            request with
            {
                Subject = "nobody",
            }
        );
        Assert.Equal("subject-takes-no-part", await ReviewField.CodeAsync(unknown));

        using var suggested = await ReviewField.PostAsync(applicant, Recusals, request);
        var recusal = await ReviewField.ReadAsync<RecusalView>(suggested);
        Assert.Equal(Roles.Office, recusal.DecidedByRole);
        using var office = field.Office();
        await field.SignAsync(office);
        using var granted = await ReviewField.ChangeAsync(
            office,
            HttpMethod.Post,
            $"{Recusals}/{recusal.Id}/decide",
            $"{suggested.Headers.ETag}",
            new DecideRecusalRequest(true, "情况属实")
        );
        Assert.Equal(
            RecusalState.Granted,
            (await ReviewField.ReadAsync<RecusalView>(granted)).State
        );
        var reply = await MayOpenAsync(
            field,
            Roles.ReceivingBody,
            County,
            "handling-clerk",
            candidate
        );
        Assert.Empty(reply.CandidateIds);
        Assert.Empty(reply.UndeclaredIds);
    }

    [Theory]
    [Article(22)]
    [InlineData(Roles.Office, Roles.LeadingGroup)]
    [InlineData(Roles.LeadingGroup, Roles.LeadingGroup)]
    [InlineData(Roles.Supervisor, Roles.LeadingGroup)]
    [InlineData(Roles.Expert, Roles.Office)]
    [InlineData(Roles.ReceivingBody, Roles.Office)]
    [InlineData(Roles.Department, Roles.Office)]
    [InlineData(Roles.Government, Roles.Office)]
    public void Who_decides_on_whose_recusal(string role, string decides) =>
        Assert.Equal(decides, Reviewers.Recusal.RecusalDecisionRule.CompetentFor(role));

    [Fact]
    [Article(7)]
    [Article(21)]
    public async Task Somebody_supervises_once_appointed_and_signed()
    {
        var field = await new ReviewField(app).OpenAsync();
        using var channel = app.GrpcAs(ResourceNames.Publicity);
        var access = new Access.AccessClient(channel);
        var request = new MaySuperviseRequest
        {
            Subject = "watching",
            EditionId = $"{field.Edition}",
        };
        Assert.False(
            (await access.MaySuperviseAsync(request, cancellationToken: Cancel)).Appointed
        );
        using var office = field.Office();
        using var appointed = await field.AppointAsync(office, "watching", ReviewGroup.Supervisor);
        var unsigned = await access.MaySuperviseAsync(request, cancellationToken: Cancel);
        Assert.True(unsigned.Appointed);
        Assert.True(unsigned.PledgeMissing);
        using var supervisor = field.Supervisor("watching");
        await field.SignAsync(supervisor);
        Assert.False(
            (await access.MaySuperviseAsync(request, cancellationToken: Cancel)).PledgeMissing
        );
    }

    [Fact]
    [Article(22)]
    public async Task A_relation_is_found_however_the_code_of_the_candidate_was_written()
    {
        var field = await new ReviewField(app).OpenAsync();
        var candidate = await SubmittedAsync(
            field,
            "甲",
            code: "９１５１０４００ＭＡ６２ＡＡＡＡ１Ｘ"
        );
        await TellAsync(
            new CandidateAccepted
            {
                Candidate = new()
                {
                    CandidateId = $"{candidate}",
                    Kind = "organisation",
                    Name = "甲",
                },
                EditionId = $"{field.Edition}",
                ApplicantUnit = "unit-甲",
                ReceivingUnit = County,
                CreditCode = "９１５１０４００ＭＡ６２ＡＡＡＡ１Ｘ",
                SubjectKey = "org:91510400MA62AAAA1X",
            }
        );
        using var expert = await field.ExpertAsync("code-reader", "91510400ma62aaaa1x");
        using var declared = await field.DeclareAsync(expert, (candidate, RelationKind.None));
        Assert.Empty((await ReviewField.ReadAsync<Page<DeclarationView>>(declared)).Items);
        await app.InScopeAsync<ReviewDb>(async db =>
        {
            var clear = new Reviewers.Recusal.CandidateAccess(db).Clear(
                new("code-reader", "", "x", Roles.Expert)
            );
            db.RemoveRange(db.Declarations.Where(d => d.CandidateId == candidate));
            db.RemoveRange(db.Recusals.Where(r => r.CandidateId == candidate));
            await db.SaveChangesAsync(Cancel);
            Assert.DoesNotContain(clear.Select(c => c.Id), id => id == candidate);
        });
    }

    private async Task<Guid> SubmittedAsync(
        ReviewField field,
        string name,
        string? applicant = null,
        string? code = null
    )
    {
        var id = Guid.NewGuid();
        await TellAsync(
            new ApplicationSubmitted
            {
                Candidate = new()
                {
                    CandidateId = $"{id}",
                    Kind = "organisation",
                    Name = name,
                },
                EditionId = $"{field.Edition}",
                ApplicantUnit = applicant ?? $"unit-{name}",
                ReceivingUnit = County,
                CreditCode = code ?? $"code-{name}",
            }
        );
        return id;
    }

    private Task TellAsync<T>(T message)
        where T : class, Google.Protobuf.IMessage =>
        app.InScopeAsync<ReviewDb>(async db =>
        {
            var handlers = new MirrorHandlers(db);
            await (
                message switch
                {
                    ApplicationSubmitted told => handlers.HandleAsync(told, Told, Cancel),
                    DepartmentConsulted told => handlers.HandleAsync(told, Told, Cancel),
                    CandidateAccepted told => handlers.HandleAsync(told, Told, Cancel),
                    _ => throw new ArgumentOutOfRangeException(nameof(message)),
                }
            );
            await db.SaveChangesAsync(Cancel);
        });

    private async Task<MayOpenReply> MayOpenAsync(
        ReviewField field,
        string role,
        string unit,
        string subject,
        Guid candidate
    )
    {
        using var channel = app.GrpcAs(ResourceNames.Applications);
        return await new Access.AccessClient(channel).MayOpenAsync(
            new()
            {
                Subject = subject,
                Role = role,
                Unit = unit,
                EditionId = $"{field.Edition}",
                CandidateIds = { $"{candidate}" },
            },
            cancellationToken: Cancel
        );
    }
}
