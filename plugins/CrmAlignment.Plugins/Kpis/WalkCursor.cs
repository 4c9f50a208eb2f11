using System.Globalization;
using CrmAlignment.Domain.Messages;
using CrmAlignment.Model.Apis;

namespace CrmAlignment.Plugins.Kpis;

/// <summary>Where a walk over several calls has come to.</summary>
/// <param name="Part">Number of the part, from 0.</param>
/// <param name="Position">Position within the part; null at its beginning.</param>
internal readonly record struct WalkCursor(int Part, string? Position)
{
    private const char Separator = '/';

    /// <summary>Reads a cursor; the beginning when there is none.</summary>
    /// <exception cref="ProblemException">CRMA6011: no call has answered it.</exception>
    public static WalkCursor Read(string? text, int parts)
    {
        if (string.IsNullOrEmpty(text))
        {
            return default;
        }

        var end = text!.IndexOf(Separator);
        return end > 0
            && int.TryParse(text.Substring(0, end), NumberStyles.None, CultureInfo.InvariantCulture, out var part)
            && part < parts
            ? new WalkCursor(part, end + 1 < text.Length ? text.Substring(end + 1) : null)
            : throw new ProblemException(Problems.CursorUnreadable(RecalculateKpisApi.Cursor, text));
    }

    /// <summary>The cursor after a slice.</summary>
    public WalkCursor After(WalkedSlice slice) => slice.Next is null ? new WalkCursor(Part + 1, null) : new WalkCursor(Part, slice.Next);

    /// <summary>As the answer has it.</summary>
    public override string ToString() => Part.ToString(CultureInfo.InvariantCulture) + Separator + Position;
}
