using System;
using System.Collections.Generic;
using System.IO;
using System.Linq;
using System.Text.RegularExpressions;
using CrmAlignment.Model.Schema;
using Xunit;

namespace CrmAlignment.Model.Tests;

/// <summary>Commands against the Custom APIs that they call, and their texts against the scripts that show them.</summary>
public sealed partial class CommandTests
{
    private static readonly string Scripts = string.Concat(
        Directory.EnumerateFiles(Repository.File("solution", "webresources"), "*.js", SearchOption.AllDirectories).Order(StringComparer.Ordinal).Select(File.ReadAllText));

    [Fact]
    public void Unique_names_are_unique() =>
        Assert.Empty(AlignmentModel.Commands.GroupBy(command => command.UniqueName).Where(same => same.Count() > 1).Select(same => same.Key));

    [Fact]
    public void Names_are_letters() =>
        Offenders.AssertNone(AlignmentModel.Commands.Where(command => !command.Name.All(char.IsAsciiLetter)).Select(command => command.UniqueName));

    [Fact]
    public void Commands_of_a_table_have_places_of_their_own_behind_those_of_the_platform() =>
        Offenders.AssertNone(from command in AlignmentModel.Commands
                             where command.Sequence < 1000 || AlignmentModel.Commands.Count(other => other.Table == command.Table && other.Sequence == command.Sequence) > 1
                             select $"{command.UniqueName}: {command.Sequence}");

    // Rows that scripts create or change by themselves ask for the privilege of their table.
    [Fact]
    public void Privileges_are_those_of_the_Custom_APIs_that_scripts_call_and_of_the_tables_whose_rows_they_create_change_or_read()
    {
        var privileges = AlignmentModel.Apis.Where(api => Scripts.Contains($"\"{api.UniqueName}\"", StringComparison.Ordinal)).Select(api => api.ExecutePrivilege)
            .Concat(AlignmentModel.Tables.Where(table => Scripts.Contains($"createRecord(\"{table.LogicalName}\"", StringComparison.Ordinal)).Select(table => $"prvCreate{table.SchemaName}"))
            .Concat(AlignmentModel.Tables.Where(table => Scripts.Contains($"updateRecord(\"{table.LogicalName}\"", StringComparison.Ordinal)).Select(table => $"prvWrite{table.SchemaName}"))
            .Concat(AlignmentModel.Tables.Where(table => Reading().Matches(Scripts).Any(match => match.Groups["table"].Value == table.LogicalName)).Select(table => $"prvRead{table.SchemaName}"))
            .ToHashSet();

        Offenders.AssertNone(AlignmentModel.Commands.Where(command => !privileges.Contains(command.Privilege)).Select(command => $"{command.UniqueName}: {command.Privilege}"));
    }

    [Fact]
    public void Scripts_call_Custom_APIs_of_the_model() =>
        Offenders.AssertNone(Api().Matches(Scripts).Select(match => match.Groups["name"].Value).Except(AlignmentModel.Apis.Select(api => api.UniqueName)));

    [Fact]
    public void Every_text_that_a_script_shows_is_declared() =>
        Offenders.AssertNone(KeysInScripts().Except(AlignmentModel.CommandTexts.Select(text => text.Key)));

    [Fact]
    public void Every_text_that_is_declared_is_shown() =>
        Offenders.AssertNone(from text in AlignmentModel.CommandTexts
                             where !Scripts.Contains($"\"{text.Key}\"", StringComparison.Ordinal)
                             select text.Key);

    [Fact]
    public void Texts_are_declared_once() =>
        Assert.Empty(AlignmentModel.CommandTexts.GroupBy(text => text.Key).Where(same => same.Count() > 1).Select(same => same.Key));

    [Fact]
    public void Translations_have_the_placeholders_of_the_English_text() =>
        Offenders.AssertNone(from text in AlignmentModel.CommandTexts
                             from language in Label.Languages
                             where !Placeholders(text.Text[language]).SetEquals(Placeholders(text.Text.English))
                             select $"{text.Key} ({language}): '{text.Text[language]}'");

    private static HashSet<string> Placeholders(string text) => [.. Placeholder().Matches(text).Select(match => match.Value)];

    private static IEnumerable<string> KeysInScripts() =>
        Shown().Matches(Scripts).SelectMany(call => Quoted().Matches(call.Value)).Select(key => key.Groups["key"].Value).Distinct();

    [GeneratedRegex("\"(?<name>crma_[A-Z]\\w+)\"")]
    private static partial Regex Api();

    // Texts.get("key", ...) and Texts.get(condition ? "one" : "other", ...), Texts.all("one", "other").
    [GeneratedRegex("""Texts\.(?:get\((?:[^",()]+\? )?"\w+"(?: : "\w+")?|all\((?:"\w+"(?:, )?)+)""")]
    private static partial Regex Shown();

    [GeneratedRegex("\"(?<key>\\w+)\"")]
    private static partial Regex Quoted();

    [GeneratedRegex("retrieveMultipleRecords\\(\\s*\"(?<table>crma_[a-z]+)\"")]
    private static partial Regex Reading();

    [GeneratedRegex(@"\{\d\}")]
    private static partial Regex Placeholder();
}
