using System;
using System.Collections.Generic;
using System.IO;
using System.Linq;
using System.Text.RegularExpressions;

namespace CrmAlignment.EndToEnd.Tests.Docs;

/// <summary>A Markdown page of the repository.</summary>
internal sealed partial class MarkdownPage
{
    private readonly string _text;

    public MarkdownPage(string path)
    {
        Path = path;
        _text = File.ReadAllText(path).ReplaceLineEndings("\n");
    }

    public string Path { get; }

    /// <summary>README.md, CONTRIBUTING.md and every page of docs/.</summary>
    public static IEnumerable<MarkdownPage> All() => Directory.EnumerateFiles(Repository.File("docs"), "*.md")
        .Append(Repository.File("README.md"))
        .Append(Repository.File("CONTRIBUTING.md"))
        .Order(StringComparer.Ordinal)
        .Select(path => new MarkdownPage(path));

    /// <summary>Fenced blocks of a language, in order, with the sample's name that a comment above gives them; "" without one.</summary>
    public IReadOnlyList<KeyValuePair<string, string>> Fences(string language) => Fence().Matches(_text)
        .Where(fence => fence.Groups["language"].Value == language)
        .Select(fence => KeyValuePair.Create(fence.Groups["name"].Value, fence.Groups["body"].Value))
        .ToArray();

    /// <summary>Targets of the links, outside fenced blocks.</summary>
    public IEnumerable<string> Links() => Link().Matches(Fence().Replace(_text, "")).Select(link => link.Groups["target"].Value);

    /// <summary>Anchors of the headings, as GitHub makes them.</summary>
    public IReadOnlySet<string> Anchors() => Heading().Matches(Fence().Replace(_text, ""))
        .Select(heading => NotInAnchors().Replace(heading.Groups["title"].Value.Trim().ToLowerInvariant(), "").Replace(' ', '-'))
        .ToHashSet();

    [GeneratedRegex(@"(?:<!-- sample: (?<name>[\w-]+) -->\n+)?^```(?<language>\w*)\n(?<body>.*?)^```$", RegexOptions.Singleline | RegexOptions.Multiline)]
    private static partial Regex Fence();

    [GeneratedRegex(@"\[[^\]\n]*\]\((?<target>[^)\s]+)\)")]
    private static partial Regex Link();

    [GeneratedRegex(@"^#+ (?<title>.+)$", RegexOptions.Multiline)]
    private static partial Regex Heading();

    [GeneratedRegex(@"[^\w\- ]")]
    private static partial Regex NotInAnchors();
}
