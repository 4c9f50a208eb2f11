using System;
using System.Collections.Generic;
using System.IO;
using System.Linq;
using System.Xml;
using System.Xml.Linq;
using CrmAlignment.Solution.Faults;

namespace CrmAlignment.Solution.Parts;

/// <summary>Reads the folder of hand-written parts and reports everything that is wrong in it at once.</summary>
internal sealed class PartsReader(string folder)
{
    private static readonly string[] FormKinds = ["main", "quick", "quickCreate", "card"];
    private readonly List<string> _problems = [];

    public HandWrittenParts Read()
    {
        if (!Directory.Exists(folder))
        {
            throw new SolutionBuildException(
                [$"The folder of hand-written parts '{folder}' does not exist: name the repository's folder 'solution', or build the program again."]);
        }

        var app = Files("app", "*.xml").Select(path => Load(path, "AppModule", "AppModuleSiteMap")).OfType<XmlPart>().ToList();
        var parts = new HandWrittenParts
        {
            Forms = [.. Xml("forms", "systemform").Select(Form).OfType<FormPart>()],
            Dashboards = [.. Xml("dashboards", "Dashboard")],
            Views = [.. Xml("views", "savedquery").Select(View).OfType<TablePart>()],
            Charts = [.. Xml("charts", "visualization").Select(Chart).OfType<TablePart>()],
            Roles = [.. Xml("roles", "Role")],
            Apps = [.. app.Where(part => part.Xml.Name.LocalName == "AppModule")],
            SiteMaps = [.. app.Where(part => part.Xml.Name.LocalName == "AppModuleSiteMap")],
            WebResources = [.. Files("webresources", "*").Select(WebResource).OfType<WebResourcePart>().OrderBy(part => part.Name, StringComparer.Ordinal)],
        };
        return _problems.Count == 0 ? parts : throw new SolutionBuildException(_problems);
    }

    private IEnumerable<string> Files(string subfolder, string pattern)
    {
        var root = Path.Combine(folder, subfolder);
        return Directory.Exists(root)
            ? Directory.EnumerateFiles(root, pattern, SearchOption.AllDirectories)
                .Select(path => Path.GetRelativePath(folder, path).Replace('\\', '/'))
                .Order(StringComparer.Ordinal)
            : [];
    }

    private IEnumerable<XmlPart> Xml(string subfolder, string root) =>
        Files(subfolder, "*.xml").Select(path => Load(path, root)).OfType<XmlPart>();

    private XmlPart? Load(string path, params string[] roots)
    {
        try
        {
            var settings = new XmlReaderSettings { DtdProcessing = DtdProcessing.Prohibit, IgnoreComments = true, IgnoreProcessingInstructions = true, IgnoreWhitespace = true };
            using var reader = XmlReader.Create(Path.Combine(folder, path), settings);
            var xml = XElement.Load(reader);
            if (roots.Contains(xml.Name.LocalName))
            {
                return new XmlPart(path, xml);
            }

            _problems.Add($"{path}: the root element is '{xml.Name.LocalName}': write {string.Join(" or ", roots)}, one element a file.");
        }
        catch (XmlException error)
        {
            _problems.Add($"{path}({error.LineNumber},{error.LinePosition}): not well-formed XML ({error.Message}): correct it.");
        }

        return null;
    }

    // A systemform does not name its table: its path does, as forms/<table>/<kind>.xml or forms/<table>.<kind>.xml.
    private FormPart? Form(XmlPart part)
    {
        var words = part.Path.Split('/', '.').Skip(1).ToList();
        var table = words.FirstOrDefault(IsTable);
        if (table is null)
        {
            _problems.Add($"{part.Path}: the path names no table: call it forms/<table>/<kind>.xml with the table's logical name.");
            return null;
        }

        var kind = FormKinds.FirstOrDefault(kind => words.Contains(kind, StringComparer.OrdinalIgnoreCase)) ?? "main";
        return new FormPart(part.Path, table.ToLowerInvariant(), kind, part.Xml);
    }

    private static bool IsTable(string word) =>
        word.StartsWith(Model.Publisher.Prefix + "_", StringComparison.OrdinalIgnoreCase) || CrmAlignment.SolutionFormat.Stock.StockTables.Find(word) is not null;

    private TablePart? View(XmlPart part)
    {
        var table = (string?)part.Xml.Element("fetchxml")?.Element("fetch")?.Element("entity")?.Attribute("name");
        return WithTable(part, table, "fetchxml/fetch/entity/@name");
    }

    private TablePart? Chart(XmlPart part)
    {
        var table = (string?)part.Xml.Element("primaryentitytypecode")
            ?? (string?)part.Xml.Descendants("fetch").Elements("entity").FirstOrDefault()?.Attribute("name");
        return WithTable(part, table, "datadescription/.../fetch/entity/@name");
    }

    private TablePart? WithTable(XmlPart part, string? table, string where)
    {
        if (!string.IsNullOrEmpty(table))
        {
            return new TablePart(part.Path, table, part.Xml);
        }

        _problems.Add($"{part.Path}: {where} is missing, so its table is unknown: write the query as XML inside the element.");
        return null;
    }

    private WebResourcePart? WebResource(string path)
    {
        var type = WebResourceTypes.Of(path);
        if (type is null)
        {
            _problems.Add($"{path}: '{Path.GetExtension(path)}' is no kind of web resource: use one of {string.Join(", ", WebResourceTypes.Extensions)}.");
            return null;
        }

        var relative = path["webresources/".Length..];
        var name = relative.StartsWith(Model.Publisher.Prefix + "_", StringComparison.Ordinal) ? relative : Model.Publisher.Prefix + "_/" + relative;
        var content = File.ReadAllBytes(Path.Combine(folder, path));
        return new WebResourcePart(path, name, type.Value, WebResourceTypes.IsText(type.Value) ? WithLineFeeds(content) : content);
    }

    // A checkout on Windows may have turned line feeds into pairs; the package must not differ for it.
    private static byte[] WithLineFeeds(byte[] content) =>
        content.Where((value, index) => value != '\r' || index + 1 >= content.Length || content[index + 1] != '\n').ToArray();
}
