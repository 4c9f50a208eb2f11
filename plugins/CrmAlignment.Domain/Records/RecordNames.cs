namespace CrmAlignment.Domain.Records;

/// <summary>Names of the product's own records, which fit their column of 200 characters; the last part is kept whole.</summary>
internal static class RecordNames
{
    private const int MaximumLength = 200;
    private const string Separator = " - ";

    public static string Of(string record, string detail)
    {
        var room = MaximumLength - Separator.Length - detail.Length;
        if (room <= 0)
        {
            return detail.Substring(0, MaximumLength);
        }

        return (record.Length <= room ? record : record.Substring(0, room - 1) + "\u2026") + Separator + detail;
    }
}
