using System.Text;
using Microsoft.EntityFrameworkCore;
using QualityAward.Common;
using QualityAward.Contracts.Rest;
using QualityAward.Contracts.Rest.Honours;
using QualityAward.Honours.Visits;
using QualityAward.TestSupport;

namespace QualityAward.Honours.Tests;

/// <summary>第三十一条: holders offer visits, learners book them, and a holder declines with the rule named.</summary>
[Article(31)]
public sealed class VisitingHolders(HonoursApp app) : IClassFixture<HonoursApp>
{
    private const string Contact = "13800000000（示例）";
    private static readonly DateOnly Day = new(2023, 12, 20);
    private static CancellationToken Cancel => TestContext.Current.CancellationToken;

    [Fact]
    public async Task A_booking_shows_the_acts_that_it_does_not_refuse_and_ends_with_what_was_learnt()
    {
        var number = await HolderAsync(71);
        using var people = new People(role =>
            app.As(role, role == Roles.Applicant ? "enterprise-example" : "city-office")
        );
        var office = people.Of(Roles.Office);
        var slot = await OfferAsync(office, number, capacity: 10);
        var receipt = await BookAsync(slot, 4);
        var at = $"visit-bookings-desk/{await BookingAsync(slot)}";
        await CheckAsync();
        (await office.ActReply(at, "accept")).As<VisitBookingView>();
        await CheckAsync();
        (await office.ActReply(at, "held")).Refused(422, "visit-not-yet-held");
        using var visitor = app.Anonymous();
        (
            await visitor.PostReply($"visits/{receipt}/learnt", new TellLearntRequest("示例"))
        ).Refused(409, "visit-booking-wrong-state");
        app.Clock.Now = new(2023, 12, 20, 18, 0, 0, TimeSpan.FromHours(8));
        (await office.ActReply(at, "held")).As<VisitBookingView>();
        await CheckAsync();
        var told = (
            await visitor.PostReply($"visits/{receipt}/learnt", new TellLearntRequest("示例收获"))
        ).As<VisitFollowView>();
        Assert.Equal("示例收获", told.Learnt);
        Assert.Equal("示例收获", (await office.GetReply(at)).As<VisitBookingView>().Learnt);

        Task CheckAsync() => ActsShown.CheckAsync(VisitActs.Bookings, at, people.Of);
    }

    [Fact]
    public async Task The_last_place_is_booked_once_however_many_want_it_at_once()
    {
        var number = await HolderAsync(72);
        using var office = app.As(Roles.Office);
        var slot = await OfferAsync(office, number, capacity: 5);
        using var visitor = app.Anonymous();
        var replies = await Task.WhenAll(
            Enumerable
                .Range(0, 8)
                .Select(_ => visitor.PostReply($"visit-slots/{slot}/bookings", Form(2)))
        );
        Assert.Equal(2, replies.Count(r => r.Status == 201));
        Assert.All(replies.Where(r => r.Status != 201), r => r.Refused(422, "visit-full"));
        var left = (await visitor.GetReply($"visit-slots/{slot}")).As<VisitSlotView>();
        Assert.Equal((1, true), (left.Free, left.IsBookable));
    }

    [Fact]
    public async Task Places_come_back_when_a_booking_is_withdrawn_or_declined()
    {
        var number = await HolderAsync(73);
        using var host = app.As(Roles.Applicant, "enterprise-example");
        var slot = await OfferAsync(host, number, capacity: 4);
        using var visitor = app.Anonymous();
        var receipt = await BookAsync(slot, 3);
        (await visitor.PostReply($"visits/{receipt}/withdraw")).As<VisitFollowView>();
        (await visitor.PostReply($"visits/{receipt}/withdraw")).Refused(
            409,
            "visit-booking-wrong-state"
        );
        var declined = await BookAsync(slot, 4);
        var at = $"visit-bookings-desk/{await BookingAsync(slot)}";
        (
            await host.ActReply(
                at,
                "decline",
                new DeclineVisitRequest(
                    VisitDeclineGround.StateRule,
                    "《示例规定》第三条：涉密场所不接待参观"
                )
            )
        ).As<VisitBookingView>();
        var seen = (await visitor.GetReply($"visits/{declined}")).As<VisitFollowView>();
        Assert.Equal(VisitBookingState.Declined, seen.State);
        Assert.Contains("《示例规定》", seen.Reason, StringComparison.Ordinal);
        Assert.Equal(4, seen.Slot.Free);
    }

    [Fact]
    public async Task Another_units_visits_do_not_exist_for_a_unit()
    {
        var number = await HolderAsync(74);
        using var host = app.As(Roles.Applicant, "enterprise-example");
        using var stranger = app.As(Roles.Applicant, "enterprise-other");
        (await stranger.PostReply("visit-slots-desk", Offer(number, 5))).Refused(404, "not-found");
        var slot = await OfferAsync(host, number, 5);
        await BookAsync(slot, 1);
        var booking = await BookingAsync(slot);
        (await stranger.GetReply($"visit-slots-desk/{slot}")).Refused(404, "not-found");
        (await stranger.GetReply($"visit-bookings-desk/{booking}")).Refused(404, "not-found");
        (await stranger.PostReply($"visit-bookings-desk/{booking}/accept", null, "\"1\"")).Refused(
            404,
            "not-found"
        );
        Assert.Empty(
            (await stranger.GetReply("visit-bookings-desk")).As<Page<VisitBookingView>>().Items
        );
        Assert.Empty((await stranger.GetReply("visit-slots-desk")).As<Page<VisitSlotView>>().Items);
    }

    [Fact]
    public async Task A_cancelled_visit_ends_its_bookings_and_is_offered_no_longer()
    {
        var number = await HolderAsync(75);
        using var people = new People(role =>
            app.As(role, role == Roles.Applicant ? "enterprise-example" : "city-office")
        );
        var office = people.Of(Roles.Office);
        var slot = await OfferAsync(office, number, 5);
        var receipt = await BookAsync(slot, 2);
        var at = $"visit-slots-desk/{slot}";
        await ActsShown.CheckAsync(VisitActs.Slots, at, people.Of);
        (
            await office.ActReply(at, "cancel", new CancelVisitRequest("示例停产检修"))
        ).As<VisitSlotView>();
        await ActsShown.CheckAsync(VisitActs.Slots, at, people.Of);
        using var visitor = app.Anonymous();
        Assert.Equal(
            "示例停产检修",
            (await visitor.GetReply($"visits/{receipt}")).As<VisitFollowView>().Reason
        );
        (await visitor.GetReply($"visit-slots/{slot}")).Refused(404, "not-found");
        (await visitor.PostReply($"visit-slots/{slot}/bookings", Form(1))).Refused(
            404,
            "not-found"
        );
    }

    [Fact]
    [Article(27)]
    public async Task Whose_award_is_revoked_offers_no_visits()
    {
        var number = await HolderAsync(76);
        using var office = app.As(Roles.Office);
        var slot = await OfferAsync(office, number, 5);
        await app.InScopeAsync<HonoursDb>(async db =>
        {
            var honour = await db.Honours.SingleAsync(h => h.Number == number, Cancel);
            honour.Revoke(
                "攀府发〔2023〕98号",
                new(2023, 12, 1),
                Guid.NewGuid(),
                27,
                "",
                app.Clock.Now
            );
            await db.SaveChangesAsync(Cancel);
        });
        using var visitor = app.Anonymous();
        (await visitor.GetReply($"visit-slots/{slot}")).Refused(404, "not-found");
        (await office.PostReply("visit-slots-desk", Offer(number, 5))).Refused(404, "not-found");
    }

    [Fact]
    public async Task Who_comes_is_sealed_and_shown_to_the_receiving_unit_alone()
    {
        var number = await HolderAsync(77);
        using var host = app.As(Roles.Applicant, "enterprise-example");
        var slot = await OfferAsync(host, number, 5);
        await BookAsync(slot, 1);
        var booking = await BookingAsync(slot);
        Assert.Equal(
            Contact,
            (await host.GetReply($"visit-bookings-desk/{booking}")).As<VisitBookingView>().Contact
        );
        Assert.DoesNotContain(
            Contact,
            (await host.GetReply("visit-bookings-desk")).Text,
            StringComparison.Ordinal
        );
        await app.InScopeAsync<HonoursDb>(async db =>
        {
            var content = await db
                .VisitBookings.Where(b => b.Id == booking)
                .Select(b => b.Content)
                .SingleAsync(Cancel);
            Assert.Equal(-1, content.AsSpan().IndexOf(Encoding.UTF8.GetBytes(Contact)));
        });
    }

    [Fact]
    public async Task Times_and_numbers_that_cannot_be_are_refused()
    {
        var number = await HolderAsync(78);
        using var office = app.As(Roles.Office);
        foreach (
            var wrong in (OfferVisitRequest[])
                [
                    Offer(number, 5) with
                    {
                        Day = new(2023, 11, 30),
                    },
                    Offer(number, 5) with
                    {
                        To = new(8, 0),
                    },
                    Offer(number, 5) with
                    {
                        BookUntil = new(2023, 12, 21),
                    },
                    Offer(number, 5) with
                    {
                        BookUntil = new(2023, 11, 30),
                    },
                ]
        )
        {
            (await office.PostReply("visit-slots-desk", wrong)).Refused(422, "visit-times-wrong");
        }

        Assert.Equal(400, (await office.PostReply("visit-slots-desk", Offer(number, 0))).Status);
        var slot = await OfferAsync(office, number, 5);
        using var visitor = app.Anonymous();
        Assert.Equal(
            400,
            (await visitor.PostReply($"visit-slots/{slot}/bookings", Form(0))).Status
        );
        app.Clock.Now = new(2023, 12, 19, 9, 0, 0, TimeSpan.FromHours(8));
        (await visitor.PostReply($"visit-slots/{slot}/bookings", Form(1))).Refused(
            422,
            "visit-closed"
        );
    }

    private async Task<string> HolderAsync(int ordinal)
    {
        app.Clock.Now = new(2023, 12, 1, 9, 0, 0, TimeSpan.FromHours(8));
        var decided = await app.AwardAsync(ordinal, ("organisation", "示例接待有限公司"));
        using var office = app.As(Roles.Office);
        return (
            await office.PostReply(
                "certificates/issue",
                new IssueCertificatesRequest(Guid.Parse(decided.EditionId))
            )
        )
            .As<IssuedCertificates>()
            .Items[0]
            .Number!;
    }

    private static OfferVisitRequest Offer(string number, int capacity) =>
        new(
            number,
            "示例精益生产现场",
            "示例路1号",
            Day,
            new(9, 0),
            new(11, 30),
            capacity,
            new(2023, 12, 18)
        );

    private static BookVisitRequest Form(int people) =>
        new("示例学习单位", "示例联系人", Contact, people, "示例学习目的");

    private static async Task<Guid> OfferAsync(HttpClient host, string number, int capacity) =>
        (await host.PostReply("visit-slots-desk", Offer(number, capacity))).As<VisitSlotView>().Id;

    private async Task<string> BookAsync(Guid slot, int people)
    {
        using var visitor = app.Anonymous();
        return (await visitor.PostReply($"visit-slots/{slot}/bookings", Form(people)))
            .As<VisitReceipt>()
            .Receipt;
    }

    // The only one that waits: the clock stands, so none is newer than another.
    private async Task<Guid> BookingAsync(Guid slot)
    {
        using var office = app.As(Roles.Office);
        return (await office.GetReply($"visit-bookings-desk?slot={slot}&state=Requested"))
            .As<Page<VisitBookingView>>()
            .Items[0]
            .Id;
    }
}
