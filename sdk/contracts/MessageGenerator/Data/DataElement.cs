using System.Collections.Generic;
using System.Linq;
using System.Text.RegularExpressions;
using System.Xml;
using System.Xml.Linq;

namespace CrmAlignment.MessageGenerator.Data;

/// <summary>An element of the data file; what it lacks, or has too much, becomes a problem.</summary>
internal sealed class DataElement
{
    private readonly XElement _element;
    private readonly List<DataProblem> _problems;

    public DataElement(XElement element, List<DataProblem> problems)
    {
        _element = element;
        _problems = problems;
    }

    /// <summary>What the element names; empty when it has no name.</summary>
    public string Name => Optional("Name") ?? string.Empty;

    private string Text => Name.Length == 0 ? _element.Name.ToString() : $"{_element.Name} '{Name}'";

    /// <summary>The text of an attribute that must be there; empty, beside a problem, when it is not.</summary>
    public string Required(string name)
    {
        var value = Optional(name);
        if (string.IsNullOrWhiteSpace(value))
        {
            Report($"{Text} has no {name}: write {name}=\"...\".");
        }

        return value ?? string.Empty;
    }

    /// <summary>The text of an attribute; null when it is not there.</summary>
    public string? Optional(string name) => _element.Attribute(name)?.Value;

    /// <summary>The words of an attribute, between spaces.</summary>
    public EquatableList<string> Words(string name)
        => new(Required(name).Split([' '], System.StringSplitOptions.RemoveEmptyEntries));

    /// <summary>Whether a flag is set: <c>true</c>, or <c>false</c>, which is the default.</summary>
    public bool Flag(string name)
    {
        var value = Optional(name);
        if (value is not (null or "true" or "false"))
        {
            Report($"{name} of {Text} is '{value}': write true or false.");
        }

        return value == "true";
    }

    /// <summary>What stands within: a sentence that ends with a period.</summary>
    public string Sentence() => Checked(string.Concat(_element.Nodes().Select(node => node.ToString(SaveOptions.DisableFormatting))));

    /// <summary>An attribute that is a sentence, which ends with a period.</summary>
    public string Sentence(string attribute) => Checked(new XText(Required(attribute)).ToString());

    /// <summary>The elements within of one name.</summary>
    public IReadOnlyList<DataElement> Elements(string name)
        => _element.Elements(name).Select(element => new DataElement(element, _problems)).ToList();

    /// <summary>Reports every attribute that is none of these, so that a slip in writing does not count for nothing.</summary>
    public void AllowAttributes(params string[] names)
    {
        foreach (var name in _element.Attributes().Select(attribute => attribute.Name.ToString()).Where(name => !names.Contains(name)))
        {
            Report($"{Text} has {name}, which nothing reads: remove it, or write one of {string.Join(", ", names)}.");
        }
    }

    /// <summary>Reports every element within that is none of these.</summary>
    public void AllowElements(params string[] names)
    {
        foreach (var child in _element.Elements().Where(child => !names.Contains(child.Name.ToString())))
        {
            new DataElement(child, _problems).Report(
                $"{Text} holds {child.Name}, which nothing reads: remove it, or write one of {string.Join(", ", names)}.");
        }
    }

    public void Report(string text) => _problems.Add(new DataProblem(text, ((IXmlLineInfo)_element).LineNumber));

    private string Checked(string text)
    {
        var sentence = Regex.Replace(text, @"\s+", " ").Trim();
        if (sentence.Length < 2 || sentence[sentence.Length - 1] != '.')
        {
            Report($"{Text} has no sentence: say what it is, and end with a period.");
        }

        return sentence;
    }
}
