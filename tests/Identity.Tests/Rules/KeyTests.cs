using System.Security.Cryptography;
using FsCheck.Xunit;
using QualityAward.Identity.Accounts;
using QualityAward.Identity.Tokens;
using QualityAward.ServiceDefaults.Protection;
using Xunit;

namespace QualityAward.Identity.Tests.Rules;

public sealed class KeyTests
{
    private static readonly DateTimeOffset Start = new(2026, 1, 1, 0, 0, 0, TimeSpan.Zero);
    private readonly SecretBox _wrapping = new(RandomNumberGenerator.GetBytes(32));

    [Fact]
    public void The_first_key_is_due_at_once() =>
        Assert.Equal(KeyLife.From(Start), KeyRotationRule.Due([], KeyUse.Signing, Start));

    [Property]
    public bool Whenever_the_keeper_looks_daily_one_key_is_in_use_and_was_published_before(
        byte seed
    )
    {
        var keys = new List<KeyRecord>();
        for (var day = 0; day < 400; day++)
        {
            // At any hour of the day.
            var now = Start.AddDays(day).AddHours((day * (seed + 7)) % 24);
            if (KeyRotationRule.Due(keys, KeyUse.Signing, now) is { } life)
            {
                keys.Add(new($"{keys.Count}", KeyUse.Signing, [], now, life));
            }
            var inUse = keys.Where(k => k.ActiveFrom <= now && now < k.ActiveUntil).ToList();
            if (
                inUse.Count != 1
                || KeyRing.InOrderOfUse(keys, now)[0] != inUse[0]
                || (
                    keys.Count > 1
                    && inUse[0].CreatedAt > inUse[0].ActiveFrom.AddDays(-0.9)
                    && inUse[0] != keys[0]
                )
            )
            {
                return false;
            }
        }
        return keys.Count == 5;
    }

    [Fact]
    public void A_key_is_kept_as_long_as_a_session_may_live_after_its_last_use()
    {
        var life = KeyLife.From(Start);
        Assert.True(life.KeptUntil - life.ActiveUntil > Session.Lifetime);
    }

    [Fact]
    public void What_is_wrapped_opens_for_its_purpose_only()
    {
        var wrapped = _wrapping.Wrap("a", "secret"u8);

        Assert.Equal("secret"u8, _wrapping.Unwrap("a", wrapped));
        Assert.ThrowsAny<CryptographicException>(() => _wrapping.Unwrap("b", wrapped));
        Assert.ThrowsAny<CryptographicException>(() =>
            new SecretBox(RandomNumberGenerator.GetBytes(32)).Unwrap("a", wrapped)
        );
        wrapped[^1] ^= 1;
        Assert.ThrowsAny<CryptographicException>(() => _wrapping.Unwrap("a", wrapped));
    }
}
