using EcoPark.Documents.Facts;

namespace EcoPark.Documents.Verify;

/// <summary>What differs between the numbers of two lines, by the longest sequence that both have.</summary>
internal sealed class TokenChanges
{
    // A line is a sentence; one with thousands of numbers is compared as a whole.
    private const long MostCells = 1_000_000;

    /// <summary>Numbers of the recorded line that the found one lacks.</summary>
    public List<LineToken> Removed { get; } = [];

    /// <summary>Numbers of the found line that the recorded one lacks.</summary>
    public List<LineToken> Added { get; } = [];

    public TokenChanges(List<LineToken> recorded, List<LineToken> found)
    {
        if ((long)recorded.Count * found.Count > MostCells)
        {
            Removed.AddRange(recorded);
            Added.AddRange(found);
            return;
        }

        var common = new int[recorded.Count + 1, found.Count + 1];
        for (var i = recorded.Count - 1; i >= 0; i--)
        {
            for (var j = found.Count - 1; j >= 0; j--)
            {
                common[i, j] = recorded[i].Says(found[j]) ? common[i + 1, j + 1] + 1 : Math.Max(common[i + 1, j], common[i, j + 1]);
            }
        }

        var (left, right) = (0, 0);
        while (left < recorded.Count || right < found.Count)
        {
            if (left < recorded.Count && right < found.Count && recorded[left].Says(found[right]))
            {
                left++;
                right++;
            }
            else if (right == found.Count || (left < recorded.Count && common[left + 1, right] >= common[left, right + 1]))
            {
                Removed.Add(recorded[left++]);
            }
            else
            {
                Added.Add(found[right++]);
            }
        }
    }
}
