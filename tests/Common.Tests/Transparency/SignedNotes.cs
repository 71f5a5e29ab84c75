using QualityAward.Common.Transparency;
using QualityAward.TestSupport;

namespace QualityAward.Common.Tests.Transparency;

/// <summary>Keys, checkpoints and proof files (C2SP).</summary>
[Article(3)]
public sealed class SignedNotes
{
    private static readonly LogSigner Signer = new(
        "example.org/log",
        [.. Enumerable.Repeat((byte)7, 32)]
    );

    [Fact]
    public void A_key_reads_back_from_its_published_form()
    {
        var key = LogKey.Parse(Signer.Key.ToString());
        Assert.Equal(Signer.Key.Name, key.Name);
        Assert.Equal(Signer.Key.PublicKey, key.PublicKey);
        Assert.Throws<FormatException>(() =>
            LogKey.Parse(Signer.Key.ToString().Replace("log", "lag"))
        );
    }

    [Fact]
    public void A_signed_checkpoint_is_checked_with_the_key_alone()
    {
        var sent = Signer
            .Sign(new Checkpoint(Signer.Key.Name, 6, MerkleHash.Empty).ToString())
            .ToString();
        var note = SignedNote.Parse(sent);
        Assert.True(note.IsSignedBy(Signer.Key));
        Assert.Equal(6, Checkpoint.Parse(note.Text).Size);
        Assert.Equal(sent, note.ToString());
    }

    [Fact]
    public void A_changed_note_is_not_signed()
    {
        var sent = Signer.Sign("example.org/log\n6\nx\n").ToString();
        Assert.False(SignedNote.Parse(sent.Replace("\n6\n", "\n7\n")).IsSignedBy(Signer.Key));
        Assert.False(
            SignedNote.Parse(sent).IsSignedBy(new LogSigner("example.org/log", new byte[32]).Key)
        );
    }

    [Fact]
    public void A_proof_file_proves_its_leaf_and_no_other()
    {
        byte[][] leaves = ["a"u8.ToArray(), "b"u8.ToArray(), "c"u8.ToArray()];
        var hashes = leaves.Select(l => MerkleHash.OfLeaf(l)).ToArray();
        var left = MerkleHash.OfNode(hashes[0], hashes[1]);
        var note = Signer.Sign(
            new Checkpoint(Signer.Key.Name, 3, MerkleHash.OfNode(left, hashes[2])).ToString()
        );
        var file = ProofFile.Parse(new ProofFile(1, [hashes[0], hashes[2]], note).ToString());
        Assert.True(file.Proves(leaves[1], Signer.Key));
        Assert.False(file.Proves(leaves[2], Signer.Key));
    }

    [Fact]
    public void A_commitment_opens_to_its_value_only()
    {
        var commitment = Commitment.To("示例");
        Assert.True(commitment.IsTo("示例"));
        Assert.False(commitment.IsTo("示例二"));
        Assert.NotEqual(commitment.Value, Commitment.To("示例").Value);
    }
}
