using System.Collections.Concurrent;
using System.Net;
using System.Security.Cryptography;
using System.Text;

namespace QualityAward.Identity.Attempts;

/// <summary>
/// How long somebody who typed wrong passwords waits before the next one is looked at. The wait grows by address and name
/// together, so that nobody can keep another person out by typing wrong passwords for them; a small one grows by the name
/// alone, against many addresses at once, and not for an address from which the name has signed in. A name that nobody has
/// waits as one that somebody has. Kept in memory only, under a key of this process: no record holds an address (article 21).
/// </summary>
public sealed class AttemptDelays(TimeProvider time)
{
    /// <summary>Wrong passwords of one address for one name before it waits.</summary>
    public const int FreeByAddress = 5;

    /// <summary>Wrong passwords for one name, from wherever, before others wait.</summary>
    public const int FreeByName = 50;

    /// <summary>Longest wait of one address for one name.</summary>
    public static readonly TimeSpan LongestByAddress = TimeSpan.FromMinutes(15);

    /// <summary>Longest wait for a name.</summary>
    public static readonly TimeSpan LongestByName = TimeSpan.FromSeconds(10);

    // After this the past is forgotten.
    private static readonly TimeSpan Memory = TimeSpan.FromHours(1);
    private const int Most = 100_000;

    private readonly byte[] _key = RandomNumberGenerator.GetBytes(32);
    private readonly ConcurrentDictionary<string, Count> _counts = new(StringComparer.Ordinal);

    /// <summary>
    /// Counts an attempt <em>before</em> its password is looked at, so that a hundred at once are not a hundred tries.
    /// </summary>
    /// <returns>False: not yet.</returns>
    public bool TryBegin(IPAddress? address, string userName)
    {
        Forget();
        var pair = _counts.GetOrAdd(PairOf(address, userName), _ => new());
        var all = _counts.GetOrAdd(NameOf(userName), _ => new());
        var now = time.GetUtcNow();
        // A pair is touched only under its name's lock: attempts at once come one after another.
        lock (all)
        {
            if (now < pair.NotBefore || (!pair.Trusted && now < all.NotBefore))
            {
                return false;
            }

            all.Add(now, FreeByName, LongestByName);
            pair.Add(now, FreeByAddress, LongestByAddress);
        }

        return true;
    }

    /// <summary>The password was right: this address no longer waits.</summary>
    public void Succeeded(IPAddress? address, string userName)
    {
        var pair = _counts.GetOrAdd(PairOf(address, userName), _ => new());
        lock (_counts.GetOrAdd(NameOf(userName), _ => new()))
        {
            pair.Clear(time.GetUtcNow());
        }
    }

    /// <summary>An administrator lifts what waits for the name; addresses keep waiting.</summary>
    public void Clear(string userName) => _counts.TryRemove(NameOf(userName), out _);

    private void Forget()
    {
        if (_counts.Count < Most)
        {
            return;
        }

        var now = time.GetUtcNow();
        foreach (var (key, count) in _counts)
        {
            if (count.LastAt + Memory < now || _counts.Count >= Most * 2)
            {
                _counts.TryRemove(key, out _);
            }
        }
    }

    private string NameOf(string userName) => Mac($"name/{userName.Trim().ToUpperInvariant()}");

    private string PairOf(IPAddress? address, string userName) =>
        Mac($"pair/{address}/{userName.Trim().ToUpperInvariant()}");

    private string Mac(string text) =>
        Convert.ToHexString(HMACSHA256.HashData(_key, Encoding.UTF8.GetBytes(text)));

    private sealed class Count
    {
        private int _failures;

        public DateTimeOffset NotBefore { get; private set; }

        public DateTimeOffset LastAt { get; private set; }

        public bool Trusted { get; private set; }

        public void Add(DateTimeOffset now, int free, TimeSpan longest)
        {
            _failures = LastAt + Memory < now ? 1 : _failures + 1;
            LastAt = now;
            var seconds = Math.Pow(2, Math.Min(_failures - free, 20));
            NotBefore =
                _failures < free
                    ? default
                    : now + TimeSpan.FromSeconds(Math.Min(seconds, longest.TotalSeconds));
        }

        public void Clear(DateTimeOffset now)
        {
            (_failures, NotBefore, LastAt, Trusted) = (0, default, now, true);
        }
    }
}
