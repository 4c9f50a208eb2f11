using System.Collections.Generic;
using System.Globalization;
using System.Text;

namespace CrmAlignment.Domain.Qualification;

/// <summary>Fits lines into the memo column crma_unmetcriteria without cutting one, and says how many it left out.</summary>
internal static class UnmetCriteriaMemo
{
    private const int MaximumLength = 4000;
    private const int RoomForRest = 16;

    public static string? Of(IReadOnlyList<string> lines)
    {
        var memo = new StringBuilder();
        for (var index = 0; index < lines.Count; index++)
        {
            if (memo.Length + lines[index].Length + 1 > MaximumLength - RoomForRest)
            {
                memo.Append("(+").Append((lines.Count - index).ToString(CultureInfo.InvariantCulture)).Append(')');
                break;
            }

            memo.Append(index == 0 ? "" : "\n").Append(lines[index]);
        }

        return memo.Length == 0 ? null : memo.ToString();
    }
}
