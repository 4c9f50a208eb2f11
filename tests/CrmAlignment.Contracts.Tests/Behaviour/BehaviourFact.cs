using System;
using System.Collections.Generic;
using System.IO;
using System.Linq;

namespace CrmAlignment.Contracts.Tests.Behaviour;

/// <summary>One answer of Microsoft's assemblies.</summary>
/// <param name="Kind">
/// What was asked: CTOR a property after construction, SET a property after it was set, CALL a method, RESP a result of a response,
/// TOSTR the text of an instance, EQ its equality with another.
/// </param>
/// <param name="Subject">The class, with the constructor, property or method and which values were given.</param>
/// <param name="Answer">The answer, as <see cref="AnswerText"/> writes it.</param>
internal sealed record BehaviourFact(string Kind, string Subject, string Answer)
{
    private const string AnswerMark = "     real: ";

    /// <summary>Kind and subject, by which a fact is known.</summary>
    public string Key => Kind + " " + Subject;

    /// <summary>The facts of the folder beside the repository; none where it is absent.</summary>
    public static IReadOnlyList<BehaviourFact> Shared()
    {
        var folder = Path.Combine(Repository.Root, "..", "shared", "sdk-behaviour");
        return Directory.Exists(folder)
            ? Directory.EnumerateFiles(folder, "*.txt").Order(StringComparer.Ordinal).SelectMany(file => Parse(File.ReadLines(file))).ToList()
            : [];
    }

    /// <summary>A few facts of each kind, kept in the repository.</summary>
    public static IReadOnlyList<BehaviourFact> Kept()
    {
        using var stream = typeof(BehaviourFact).Assembly.GetManifestResourceStream("Facts.txt")!;
        using var reader = new StreamReader(stream);
        return Parse(reader.ReadToEnd().Split('\n').Select(line => line.TrimEnd('\r'))).ToList();
    }

    // A fact is a line "REMARK KIND SUBJECT" and, below it, the answer. Without an answer there is nothing to hold.
    private static IEnumerable<BehaviourFact> Parse(IEnumerable<string> lines)
    {
        var (kind, subject) = ("", "");
        foreach (var line in lines.Select(line => line.TrimStart('\uFEFF')).Where(line => line.Length > 0))
        {
            if (line.StartsWith(AnswerMark, StringComparison.Ordinal))
            {
                yield return new BehaviourFact(kind, subject, line[AnswerMark.Length..]);
            }
            else if (line[0] is not (' ' or '#') && line.Split(' ', 3) is [_, var asked, var about])
            {
                (kind, subject) = (asked, about);
            }
        }
    }
}
