using FsCheck;
using FsCheck.Fluent;
using FsCheck.Xunit;
using QualityAward.Common.Transparency;
using QualityAward.TestSupport;

namespace QualityAward.Common.Tests.Transparency;

/// <summary>The tree of the transparency log (RFC 6962 §2.1).</summary>
[Article(3)]
public sealed class MerkleTrees
{
    private static readonly string[] VectorLeaves = ["", "00", "10", "2021", "3031", "40414243"];

    [Fact]
    public void The_published_vector_of_six_leaves_has_its_root() =>
        Assert.Equal(
            "76e67dadbcdf1e10e1b74ddc608abd2f98dfb16fbce75277b5232a127f2087ef",
            Convert.ToHexStringLower(
                RootOf([.. VectorLeaves.Select(Convert.FromHexString)], 0, VectorLeaves.Length)
            )
        );

    [Fact]
    public void A_tree_without_leaves_has_the_hash_of_nothing() =>
        Assert.Equal(
            "e3b0c44298fc1c149afbf4c8996fb92427ae41e4649b934ca495991b7852b855",
            Convert.ToHexStringLower(MerkleTree.Root([]))
        );

    [Property]
    public Property Every_leaf_can_be_proved_and_a_changed_one_cannot() =>
        Prop.ForAll(
            Gen.Choose(1, 70).ToArbitrary(),
            size =>
            {
                var leaves = Leaves(size);
                var root = RootOf(leaves, 0, size);
                return Enumerable
                    .Range(0, size)
                    .All(index =>
                    {
                        var proof = Hashes(leaves, MerkleTree.InclusionPath(index, size));
                        var leaf = MerkleHash.OfLeaf(leaves[index]);
                        var other = MerkleHash.OfLeaf([.. leaves[index], 0xff]);
                        return MerkleProof.VerifyInclusion(leaf, index, size, proof, root)
                            && !MerkleProof.VerifyInclusion(other, index, size, proof, root)
                            && !MerkleProof.VerifyInclusion(leaf, index + 1, size, proof, root)
                            && !MerkleProof.VerifyInclusion(
                                leaf,
                                index,
                                size,
                                [.. proof, root],
                                root
                            );
                    });
            }
        );

    [Property]
    public Property A_proof_that_ends_at_a_subtree_proves_nothing_of_the_tree() =>
        Prop.ForAll(
            Gen.Choose(2, 70).ToArbitrary(),
            size =>
            {
                var leaves = Leaves(size);
                return Enumerable
                    .Range(0, size)
                    .All(index =>
                    {
                        // What a shorter proof would lead to, claimed to be the root of the whole tree.
                        var leaf = MerkleHash.OfLeaf(leaves[index]);
                        var proof = Hashes(leaves, MerkleTree.InclusionPath(index, size));
                        return !MerkleProof.VerifyInclusion(leaf, index, size, [], leaf)
                            && (
                                proof.Length < 2
                                || !MerkleProof.VerifyInclusion(
                                    leaf,
                                    index,
                                    size,
                                    [proof[0]],
                                    index % 2 == 1
                                        ? MerkleHash.OfNode(proof[0], leaf)
                                        : MerkleHash.OfNode(leaf, proof[0])
                                )
                            );
                    });
            }
        );

    [Property]
    public Property Every_later_tree_continues_every_earlier_one_and_no_other() =>
        Prop.ForAll(
            Gen.Choose(1, 40).ToArbitrary(),
            size =>
            {
                var leaves = Leaves(size);
                var root = RootOf(leaves, 0, size);
                return Enumerable
                    .Range(1, size)
                    .All(from =>
                    {
                        var earlier = RootOf(leaves, 0, from);
                        var proof = Hashes(leaves, MerkleTree.ConsistencyPath(from, size));
                        var forged = MerkleHash.OfLeaf(earlier);
                        return MerkleProof.VerifyConsistency(from, size, earlier, root, proof)
                            && !MerkleProof.VerifyConsistency(from, size, forged, root, proof)
                            && !MerkleProof.VerifyConsistency(from, size, earlier, forged, proof);
                    });
            }
        );

    [Property]
    public Property Kept_subtrees_cover_each_leaf_once() =>
        Prop.ForAll(
            Gen.Choose(0, 300).ToArbitrary(),
            size =>
                MerkleNode
                    .Cover(0, size)
                    .SelectMany(n => Enumerable.Range(0, (int)n.Count).Select(i => n.First + i))
                    .SequenceEqual(Enumerable.Range(0, size).Select(i => (long)i))
        );

    [Fact]
    public void A_leaf_completes_the_subtrees_that_end_with_it() =>
        Assert.Equal(
            [
                new MerkleNode(0, 7),
                new MerkleNode(1, 3),
                new MerkleNode(2, 1),
                new MerkleNode(3, 0),
            ],
            MerkleNode.CompletedBy(7)
        );

    private static byte[][] Leaves(int count) =>
        [.. Enumerable.Range(0, count).Select(i => BitConverter.GetBytes(i))];

    private static byte[][] Hashes(byte[][] leaves, IEnumerable<MerkleRange> ranges) =>
        [
            .. ranges.Select(r =>
                MerkleTree.Root([.. r.Nodes.Select(n => Slow(leaves, n.First, n.First + n.Count))])
            ),
        ];

    private static byte[] RootOf(byte[][] leaves, long from, long to) =>
        MerkleTree.Root([
            .. MerkleNode.Cover(from, to).Select(n => Slow(leaves, n.First, n.First + n.Count)),
        ]);

    // The definition of RFC 6962 §2.1 itself, against which the fast way is checked.
    private static byte[] Slow(byte[][] leaves, long from, long to)
    {
        if (to - from == 1)
        {
            return MerkleHash.OfLeaf(leaves[from]);
        }

        var middle = from + MerkleTree.Split(to - from);
        return MerkleHash.OfNode(Slow(leaves, from, middle), Slow(leaves, middle, to));
    }
}
