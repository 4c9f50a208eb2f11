namespace CrmAlignment.EndToEnd.Tests.Paths;

/// <summary>Every way of the matrix, in the order of the page.</summary>
internal static class Ways
{
    public static Way[] All { get; } =
        [.. CreatingWays.All, .. WritingWays.All, .. DeletingWays.All, .. StateWays.All, .. SalesWays.All, .. MergeWays.All, .. OwnerWays.All];

    /// <summary>Why a way that needs a row above does not exist.</summary>
    public static string? NothingAbove(RowKind kind) => kind.Above is null ? "no table of the matrix is above it" : null;
}
