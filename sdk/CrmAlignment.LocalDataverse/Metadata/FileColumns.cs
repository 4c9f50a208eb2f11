using System.Collections.Generic;

namespace CrmAlignment.LocalDataverse.Metadata;

/// <summary>The columns that the platform gives a table beside a column of files or images, and that it alone writes.</summary>
/// <remarks>
/// https://learn.microsoft.com/power-apps/developer/data-platform/file-column-data#file-name-column and
/// https://learn.microsoft.com/power-apps/developer/data-platform/image-column-data#download-url.
/// </remarks>
internal static class FileColumns
{
    // A relative address with the names of table and column, an id and a number.
    private const int UrlLength = 200;
    private const int NameLength = 200;

    /// <summary>The columns beside a column.</summary>
    /// <param name="column">The column.</param>
    /// <returns>Of a file its name, of an image its id, time stamp and address; none beside another column.</returns>
    public static IEnumerable<ColumnDefinition> Beside(ColumnDefinition column) => column.Type switch
    {
        ColumnType.File => [Managed(column, "_Name", ColumnType.String) with { MaxLength = NameLength, TextFormat = "Text" }],
        ColumnType.Image =>
        [
            Managed(column, "Id", ColumnType.UniqueIdentifier),
            Managed(column, "_Timestamp", ColumnType.BigInt),
            Managed(column, "_URL", ColumnType.String) with { MaxLength = UrlLength, TextFormat = "Url" },
        ],
        _ => [],
    };

    /// <summary>The column with the name of a file.</summary>
    /// <param name="column">Logical name of the file column.</param>
    public static string NameOf(string column) => column + "_name";

    /// <summary>The column with the id of an image.</summary>
    /// <param name="column">Logical name of the image column.</param>
    public static string IdOf(string column) => column + "id";

    /// <summary>The column with the moment when an image was set last.</summary>
    /// <param name="column">Logical name of the image column.</param>
    public static string TimestampOf(string column) => column + "_timestamp";

    /// <summary>The column with the address of an image.</summary>
    /// <param name="column">Logical name of the image column.</param>
    public static string UrlOf(string column) => column + "_url";

    // Logical names are schema names in lower case.
#pragma warning disable CA1308
    private static ColumnDefinition Managed(ColumnDefinition column, string suffix, ColumnType type) =>
        new((column.SchemaName + suffix).ToLowerInvariant(), type)
        {
            SchemaName = column.SchemaName + suffix,
            IsCustom = column.IsCustom,
            IsValidForCreate = false,
            IsValidForUpdate = false,
        };
#pragma warning restore CA1308
}
