using System;
using System.IO;
using System.IO.Compression;
using CrmAlignment.Cli.Faults;
using CrmAlignment.Cli.Replay.Input;
using MiniExcelLibs;
using Xunit;

namespace CrmAlignment.EndToEnd.Tests.Input;

/// <summary>Files that are neither text nor a workbook, or say another kind by their names, are refused as what they are.</summary>
public sealed class FirstBytesTests : IDisposable
{
    private readonly TemporaryFolder _folder = new();

    public void Dispose() => _folder.Dispose();

    [Theory]
    [InlineData("leads.json", "[{\"id\": 1}]", "This is JSON. Export it as CSV, or as .xlsx.")]
    [InlineData("leads.csv", "\uFEFF {\n  \"leads\": []\n}", "This is JSON. Export it as CSV, or as .xlsx.")]
    [InlineData("leads.csv", "{\"id\":1}\n{\"id\":2}\n", "This is JSON. Export it as CSV, or as .xlsx.")]
    [InlineData("leads.xls", "<html><body><table><tr><td>ID</td></tr></table></body></html>", "This is a web page with a table, as some programs call .xls. Open it in Excel or LibreOffice and save it as .xlsx, or as CSV in UTF-8.")]
    [InlineData("leads.xls", "<?xml version=\"1.0\"?><Workbook/>", "This is XML. Open it in Excel or LibreOffice and save it as .xlsx, or as CSV in UTF-8.")]
    [InlineData("leads.csv", "%PDF-1.7\n", "This is a PDF. Export it as CSV, or as .xlsx.")]
    [InlineData("leads.csv", "BEGIN:VCARD\nVERSION:3.0\n", "This is a list of vCards. Export it as CSV, or as .xlsx.")]
    public void Read_names_the_kind_of_a_file_that_is_no_table(string name, string text, string expected)
    {
        var error = Assert.Throws<InputException>(() => InputTable.Read(_folder.Write(name, text), new LeadMap()));
        Assert.Equal($"{name}: {expected}", error.Message);
    }

    [Theory]
    [InlineData("old.xls", "D0CF11E0A1B11AE1", "This is an old Excel workbook (.xls), or one that is protected by a password. Open it in Excel or LibreOffice and save it as .xlsx, or as CSV in UTF-8.")]
    [InlineData("new.xlsx", "D0CF11E0A1B11AE1", "This is a workbook that is protected by a password, or an old one (.xls). Take the password off and save it as .xlsx, or as CSV in UTF-8.")]
    [InlineData("leads.csv.gz", "1F8B0800", "This is a file packed by gzip. Unpack it, and name the file in it.")]
    public void Read_names_the_kind_of_a_file_by_its_bytes(string name, string bytes, string expected)
    {
        File.WriteAllBytes(In(name), Convert.FromHexString(bytes));
        Assert.Equal($"{name}: {expected}", Assert.Throws<InputException>(() => InputTable.Read(In(name), new LeadMap())).Message);
    }

    [Theory]
    [InlineData("leads.zip", "leads.csv", "This is a zip archive. Unpack it, and name the file in it.")]
    [InlineData("leads.csv", "xl/workbook.xml", "This is an Excel workbook by another name. Call it .xlsx.")]
    [InlineData("leads.xlsb", "xl/workbook.bin", "This is a binary Excel workbook (.xlsb). Open it in Excel or LibreOffice and save it as .xlsx, or as CSV in UTF-8.")]
    [InlineData("leads.numbers", "Index/Document.iwa", "This is a spreadsheet of Numbers. Export it as .xlsx, or as CSV in UTF-8.")]
    [InlineData("leads.ods", "content.xml", "This is an OpenDocument spreadsheet. Open it in Excel or LibreOffice and save it as .xlsx, or as CSV in UTF-8.")]
    public void Read_looks_into_a_zip(string name, string entry, string expected)
    {
        using (var zip = ZipFile.Open(In(name), ZipArchiveMode.Create))
        {
            zip.CreateEntry(entry);
        }

        Assert.Equal($"{name}: {expected}", Assert.Throws<InputException>(() => InputTable.Read(In(name), new LeadMap())).Message);
    }

    [Theory]
    [InlineData("[ID],Name\n1,A\n")]
    [InlineData("{ID},Name\n1,A\n")]
    [InlineData("PK,Name\n1,A\n")]
    [InlineData("<ID>,Name\n1,A\n")]
    public void Read_takes_a_heading_with_brackets_for_what_it_is(string text)
    {
        using var table = InputTable.Read(_folder.Write("leads.csv", text), new LeadMap());
        Assert.Equal("A", Assert.Single(table.Rows)["Name"]);
    }

    [Fact]
    public void Read_names_the_sheets_when_the_first_is_empty()
    {
        MiniExcel.SaveAs(
            In("leads.xlsx"), new System.Collections.Generic.Dictionary<string, object> { ["Cover"] = new[] { new { Id = "" } }, ["Leads"] = new[] { new { Id = "A" } } }, printHeader: false);
        var error = Assert.Throws<InputException>(() => InputTable.Read(In("leads.xlsx"), new LeadMap()));
        Assert.Equal("leads.xlsx: Its first sheet is empty. Write another as leads.sheet in the map: Leads.", error.Message);
    }

    private string In(string name) => Path.Combine(_folder.Path, name);
}
