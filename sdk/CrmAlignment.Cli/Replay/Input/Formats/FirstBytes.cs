using System;
using System.IO;
using System.Linq;
using System.Text;
using CrmAlignment.Cli.Faults;

namespace CrmAlignment.Cli.Replay.Input.Formats;

/// <summary>
/// The kind of a file by its first bytes, whatever its name says. One that is no text would be taken for text in an odd encoding, and the message
/// would lead people astray.
/// </summary>
internal static class FirstBytes
{
    private const int Sample = 1_024;
    private const int Names = 65_536;
    private const string SaveAnew = "Open it in Excel or LibreOffice and save it as .xlsx, or as CSV in UTF-8.";
    private const string ExportAnew = "Export it as CSV, or as .xlsx.";

    private static readonly (byte[] Bytes, string Kind, string Remedy)[] Known =
    [
        ([0x1F, 0x8B], "a file packed by gzip", "Unpack it, and name the file in it."),
        (Latin("7z\u00BC\u00AF\u0027\u001C"), "a 7-Zip archive", "Unpack it, and name the file in it."),
        (Latin("Rar!"), "a RAR archive", "Unpack it, and name the file in it."),
        (Latin("%PDF-"), "a PDF", ExportAnew),
        (Latin("PAR1"), "a Parquet file", ExportAnew),
        (Latin("SQLite format 3"), "a SQLite database", "Export its tables as CSV."),
        (Latin("{\\rtf"), "a text with formats (RTF)", ExportAnew),
    ];

    /// <summary>Refuses what is neither text nor a workbook.</summary>
    /// <param name="path">Path of the file.</param>
    /// <param name="isWorkbook">Whether its name says that it is a workbook (.xlsx).</param>
    /// <exception cref="InputException">It is of another kind; the message names it, with what to do.</exception>
    /// <exception cref="IOException">The file cannot be read.</exception>
    internal static void Demand(string path, bool isWorkbook)
    {
        var bytes = Beginning(path);
        if (Kind(path, bytes, isWorkbook) is var (kind, remedy))
        {
            throw new InputException(Path.GetFileName(path), $"This is {kind}.", remedy);
        }
    }

    private static (string Kind, string Remedy)? Kind(string path, byte[] bytes, bool isWorkbook)
    {
        if (bytes is [0xD0, 0xCF, 0x11, 0xE0, ..])
        {
            return isWorkbook
                ? ("a workbook that is protected by a password, or an old one (.xls)", "Take the password off and save it as .xlsx, or as CSV in UTF-8.")
                : ("an old Excel workbook (.xls), or one that is protected by a password", SaveAnew);
        }

        if (bytes is [(byte)'P', (byte)'K', 3 or 5, 4 or 6, ..])
        {
            return Zip(path, isWorkbook);
        }

        return Known.Where(known => bytes.AsSpan().StartsWith(known.Bytes)).Select(known => ((string, string)?)(known.Kind, known.Remedy)).FirstOrDefault() ?? Markup(bytes);
    }

    // A workbook is a zip, whatever it is called, and so are other things. A zip ends with the names of what is in it.
    private static (string Kind, string Remedy)? Zip(string path, bool isWorkbook)
    {
        var names = Encoding.Latin1.GetString(Ending(path));
        bool Has(string name) => names.Contains(name, StringComparison.OrdinalIgnoreCase);
        if (isWorkbook && !Has("xl/workbook.bin") && !Has("content.xml"))
        {
            return null;
        }

        return Has("xl/workbook.xml") ? ("an Excel workbook by another name", "Call it .xlsx.")
            : Has("xl/workbook.bin") ? ("a binary Excel workbook (.xlsb)", SaveAnew)
            : Has("content.xml") || Path.GetExtension(path).Equals(".ods", StringComparison.OrdinalIgnoreCase) ? ("an OpenDocument spreadsheet", SaveAnew)
            : Has(".iwa") ? ("a spreadsheet of Numbers", "Export it as .xlsx, or as CSV in UTF-8.")
            : ("a zip archive", "Unpack it, and name the file in it.");
    }

    // What begins with a bracket and a quote is JSON, with an angle a page or XML; programs call a page with a table .xls.
    private static (string Kind, string Remedy)? Markup(byte[] bytes)
    {
        var text = Encoding.Latin1.GetString(bytes).Replace("\0", "", StringComparison.Ordinal).TrimStart('\u00EF', '\u00BB', '\u00BF', '\u00FF', '\u00FE', ' ', '\t', '\r', '\n');
        var rest = text.Length == 0 ? "" : text[1..].TrimStart();
        return text switch
        {
            ['{', ..] when rest.StartsWith('"') || rest.StartsWith('}') => ("JSON", ExportAnew),
            ['[', ..] when rest.StartsWith('{') || rest.StartsWith('[') || rest.StartsWith(']') => ("JSON", ExportAnew),
            _ when Begins(text, "<!DOCTYPE html", "<html", "<table", "<head", "<body", "<meta", "<style") => ("a web page with a table, as some programs call .xls", SaveAnew),
            _ when Begins(text, "<?xml", "<Workbook", "<!DOCTYPE") => ("XML", SaveAnew),
            _ when Begins(text, "BEGIN:VCARD") => ("a list of vCards", ExportAnew),
            _ => null,
        };
    }

    private static bool Begins(string text, params string[] beginnings) => beginnings.Any(beginning => text.StartsWith(beginning, StringComparison.OrdinalIgnoreCase));

    private static byte[] Beginning(string path)
    {
        using var file = File.OpenRead(path);
        var bytes = new byte[Sample];
        return bytes[..file.ReadAtLeast(bytes, Sample, throwOnEndOfStream: false)];
    }

    private static byte[] Ending(string path)
    {
        using var file = File.OpenRead(path);
        file.Position = Math.Max(0, file.Length - Names);
        var bytes = new byte[Names];
        return bytes[..file.ReadAtLeast(bytes, Names, throwOnEndOfStream: false)];
    }

    private static byte[] Latin(string text) => Encoding.Latin1.GetBytes(text);
}
