using System.Text.Json;

namespace CrmAlignment.LocalDataverse.RowFiles;

/// <summary>
/// The names in a row file: UTF-8 text, a line a JSON object. The first says what the file is and what the
/// organization had beside rows; each other one is a row.
/// </summary>
internal static class RowFileFormat
{
    internal const string Name = "local-dataverse-rows";

    internal const int Version = 1;

    internal static readonly JsonEncodedText Format = JsonEncodedText.Encode("format");

    internal static readonly JsonEncodedText VersionNumber = JsonEncodedText.Encode("version");

    internal static readonly JsonEncodedText Solutions = JsonEncodedText.Encode("solutions");

    internal static readonly JsonEncodedText QueueTables = JsonEncodedText.Encode("queueTables");

    internal static readonly JsonEncodedText Numbers = JsonEncodedText.Encode("numbers");

    internal static readonly JsonEncodedText Files = JsonEncodedText.Encode("files");

    internal static readonly JsonEncodedText MimeType = JsonEncodedText.Encode("mimeType");

    internal static readonly JsonEncodedText Content = JsonEncodedText.Encode("content");

    internal static readonly JsonEncodedText Table = JsonEncodedText.Encode("table");

    internal static readonly JsonEncodedText Id = JsonEncodedText.Encode("id");

    internal static readonly JsonEncodedText Values = JsonEncodedText.Encode("values");
}
