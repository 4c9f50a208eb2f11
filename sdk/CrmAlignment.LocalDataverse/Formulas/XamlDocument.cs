using System;
using System.Collections.Generic;
using System.Collections.Immutable;
using System.IO;
using System.Linq;
using System.Text;
using System.Xml;
using System.Xml.Linq;

namespace CrmAlignment.LocalDataverse.Formulas;

/// <summary>The XAML in which the platform keeps formulas and workflows: what its elements and arguments say, whatever their namespaces.</summary>
internal static class XamlDocument
{
    private static readonly XNamespace Language = "http://schemas.microsoft.com/winfx/2006/xaml";

    /// <summary>The steps of a workflow.</summary>
    /// <param name="xaml">The text.</param>
    /// <exception cref="FormulaException">The text is no XML, or has no workflow.</exception>
    public static IEnumerable<XElement> StepsOf(string xaml)
    {
        try
        {
            var settings = new XmlReaderSettings { DtdProcessing = DtdProcessing.Prohibit, XmlResolver = null };
            using var reader = XmlReader.Create(new StringReader(xaml), settings);
            return XDocument.Load(reader).Descendants().FirstOrDefault(element => element.Name.LocalName == "Workflow")?.Elements()
                ?? throw new FormulaException("no element Workflow");
        }
        catch (XmlException damaged)
        {
            throw new FormulaException($"XML that cannot be read ({damaged.Message})");
        }
    }

    /// <summary>The class of an ActivityReference, without its namespace, version and assembly.</summary>
    /// <param name="reference">The element.</param>
    public static string ClassOf(XElement reference)
    {
        var name = TypeOf(reference).Split(',')[0];
        return name[(name.LastIndexOf('.') + 1)..];
    }

    /// <summary>The assembly-qualified name of the class of an ActivityReference.</summary>
    /// <param name="reference">The element.</param>
    public static string TypeOf(XElement reference) => reference.Attribute("AssemblyQualifiedName")?.Value.Trim() ?? string.Empty;

    /// <summary>The arguments of an ActivityReference.</summary>
    /// <param name="reference">The element.</param>
    public static IEnumerable<XElement> Arguments(XElement reference) =>
        reference.Elements().Where(part => part.Name.LocalName == "ActivityReference.Arguments").Elements();

    /// <summary>The text of an argument of an ActivityReference.</summary>
    /// <param name="reference">The element.</param>
    /// <param name="key">The argument's key.</param>
    /// <exception cref="FormulaException">There is no such argument.</exception>
    public static string Argument(XElement reference, string key) =>
        Arguments(reference).FirstOrDefault(argument => KeyOf(argument) == key)?.Value.Trim()
        ?? throw new FormulaException($"{ClassOf(reference)} without the argument {key}");

    /// <summary>A property of an ActivityReference; null when it has none of that name.</summary>
    /// <param name="reference">The element.</param>
    /// <param name="key">The property's key.</param>
    public static XElement? Property(XElement reference, string key) => reference.Elements()
        .Where(part => part.Name.LocalName == "ActivityReference.Properties").Elements()
        .FirstOrDefault(property => KeyOf(property) == key);

    /// <summary>The key of an argument or property.</summary>
    /// <param name="element">The element.</param>
    public static string? KeyOf(XElement element) => element.Attribute(Language + "Key")?.Value;

    /// <summary>The name of a variable that an expression is.</summary>
    /// <param name="expression">The expression, in brackets.</param>
    /// <exception cref="FormulaException">It is more than a name.</exception>
    public static string Variable(string expression)
    {
        var text = expression.Trim();
        var name = text is ['[', .., ']'] ? text[1..^1].Trim() : string.Empty;
        return name.Length > 0 && name.All(letter => char.IsLetterOrDigit(letter) || letter == '_')
            ? name
            : throw new FormulaException($"the expression {expression}");
    }

    /// <summary>The items of an array that an expression makes: names, and constants in quotation marks.</summary>
    /// <param name="expression">The expression: <c>[New Object() { a, "b" }]</c>.</param>
    /// <exception cref="FormulaException">It makes no array.</exception>
    public static ImmutableArray<string> Items(string expression)
    {
        int open = expression.IndexOf('{', StringComparison.Ordinal), close = expression.LastIndexOf('}');
        if (open < 0 || close < open)
        {
            throw new FormulaException($"the expression {expression}");
        }

        return Split(expression[(open + 1)..close]);
    }

    /// <summary>What a constant in quotation marks says; null for what is none.</summary>
    /// <param name="item">The item of an array.</param>
    public static string? Quoted(string item) => item is ['"', .., '"'] && item.Length >= 2
        ? item[1..^1].Replace("\"\"", "\"", StringComparison.Ordinal)
        : null;

    private static ImmutableArray<string> Split(string text)
    {
        var items = ImmutableArray.CreateBuilder<string>();
        var item = new StringBuilder();
        var isQuoted = false;
        foreach (var letter in text)
        {
            isQuoted ^= letter == '"';
            if (letter == ',' && !isQuoted)
            {
                items.Add(item.ToString().Trim());
                item.Clear();
            }
            else
            {
                item.Append(letter);
            }
        }

        if (item.ToString().Trim() is { Length: > 0 } last)
        {
            items.Add(last);
        }

        return items.ToImmutable();
    }
}
