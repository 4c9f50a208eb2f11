using Microsoft.Xrm.Sdk;

namespace CrmAlignment.Cli.Dataverse;

/// <summary>Columns that a row has only where a value is given for them.</summary>
internal static class OptionalColumns
{
    /// <summary>Sets a column; null leaves it out.</summary>
    public static void SetWhereGiven(this Entity row, string column, object? value)
    {
        if (value is not null)
        {
            row[column] = value;
        }
    }
}
