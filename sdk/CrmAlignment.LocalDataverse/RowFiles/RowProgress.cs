namespace CrmAlignment.LocalDataverse.RowFiles;

/// <summary>How far an export or import of rows is. Reported after each 1,000 rows, and at the end.</summary>
/// <param name="Table">Logical name of the table whose rows are being written or read.</param>
/// <param name="Rows">Rows done so far, of all tables; in the last report, how many there are.</param>
/// <remarks>How many there will be is not known before: an export does not count them first.</remarks>
public readonly record struct RowProgress(string Table, long Rows)
{
    /// <summary>Rows between two reports.</summary>
    internal const int Interval = 1000;
}
