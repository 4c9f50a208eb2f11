using System;
using System.IO;
using System.Linq;
using System.Text.RegularExpressions;
using CrmAlignment.Model.Schema;
using Xunit;

namespace CrmAlignment.Model.Tests;

/// <summary>The buttons that docs/users.md tells of are those of the model, on the same tables and in the same order.</summary>
public sealed partial class CommandDocumentTests
{
    [Fact]
    public void Users_are_told_of_every_button()
    {
        var text = File.ReadAllText(Repository.File("docs", "users.md"));
        var block = text[text.IndexOf("<!-- commands:", StringComparison.Ordinal)..text.IndexOf("<!-- /commands -->", StringComparison.Ordinal)];

        Assert.Equal(
            AlignmentModel.Commands.Select(command => $"{TableOf(command)}: {command.Label.English}"),
            Row().Matches(block).Select(row => $"{row.Groups["table"].Value}: {row.Groups["button"].Value}"));
    }

    private static string TableOf(CommandSchema command) => AlignmentModel.Table(command.Table).Label.English;

    [GeneratedRegex(@"^\| (?<table>[^|*]+) \| \*\*(?<button>[^*]+)\*\* \|", RegexOptions.Multiline)]
    private static partial Regex Row();
}
