using System.Collections.Concurrent;
using Microsoft.AspNetCore.Authentication;

namespace QualityAward.Gateway.Session;

/// <summary>
/// Sessions read a moment ago, decrypted, in the memory of this process: a page is a dozen requests within a second, and each
/// would fetch and decrypt the same ticket. It is believed only while it would hear of a change made by another replica
/// (<see cref="SessionHints"/>), and even so for some seconds only.
/// </summary>
public sealed class SessionMemory(TimeProvider time)
{
    private const int Most = 4096;
    private static readonly TimeSpan Life = TimeSpan.FromSeconds(5);

    private readonly ConcurrentDictionary<string, Entry> _entries = new(StringComparer.Ordinal);
    private int _changes;

    /// <summary>Whether changes made by other replicas are heard just now.</summary>
    public bool Listens { get; set; }

    /// <summary>Counts changes; taken before a ticket is read from elsewhere, see <see cref="Keep"/>.</summary>
    public int Changes => Volatile.Read(ref _changes);

    /// <summary>The ticket, or null where it has to be read from elsewhere. Whoever gets it must not change it.</summary>
    public AuthenticationTicket? Find(byte[] keyHash) =>
        Listens
        && _entries.TryGetValue(Convert.ToHexString(keyHash), out var entry)
        && time.GetUtcNow() < entry.Until
            ? entry.Ticket
            : null;

    /// <summary>Remembers a ticket, unless some session changed since <paramref name="asOf"/>: it may have been this one.</summary>
    public void Keep(byte[] keyHash, AuthenticationTicket ticket, int asOf)
    {
        if (!Listens)
        {
            return;
        }
        if (_entries.Count >= Most)
        {
            _entries.Clear();
        }
        var key = Convert.ToHexString(keyHash);
        _entries[key] = new(ticket, time.GetUtcNow() + Life);
        if (asOf != Changes)
        {
            _entries.TryRemove(key, out _);
        }
    }

    /// <summary>Forgets one session.</summary>
    public void Forget(string keyHash)
    {
        Interlocked.Increment(ref _changes);
        _entries.TryRemove(keyHash, out _);
    }

    /// <summary>Forgets all sessions.</summary>
    public void ForgetAll()
    {
        Interlocked.Increment(ref _changes);
        _entries.Clear();
    }

    private sealed record Entry(AuthenticationTicket Ticket, DateTimeOffset Until);
}
