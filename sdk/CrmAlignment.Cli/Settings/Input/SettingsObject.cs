using System;
using System.Collections.Generic;
using System.Globalization;
using System.Linq;
using CrmAlignment.Cli.Faults;
using Newtonsoft.Json;
using Newtonsoft.Json.Linq;

namespace CrmAlignment.Cli.Settings.Input;

/// <summary>An object of a settings file, read strictly: a name or a value that does not fit is refused with its place.</summary>
/// <param name="file">Name of the file.</param>
/// <param name="json">The object.</param>
internal sealed class SettingsObject(string file, JObject json)
{
    /// <summary>The object that a token is.</summary>
    public static SettingsObject Of(string file, JToken token) =>
        token is JObject json ? new SettingsObject(file, json) : throw Fault(file, token, $"{Shown(token)} is no object.", "Write { ... }.");

    /// <summary>Where it stands.</summary>
    public string Place => PlaceOf(file, json);

    /// <summary>Its members.</summary>
    public IEnumerable<JProperty> Members => json.Properties();

    /// <summary>Refuses names that it cannot have.</summary>
    public void Allow(IReadOnlyCollection<string> names)
    {
        foreach (var member in json.Properties().Where(member => !names.Contains(member.Name)))
        {
            var near = names.MinBy(name => Distance(name, member.Name));
            var remedy = near is not null && Distance(near, member.Name) <= 3 ? $"Did you mean \"{near}\"?" : $"Names: {string.Join(", ", names)}.";
            throw Fault(file, member, $"\"{member.Name}\" is unknown here.", remedy);
        }
    }

    /// <summary>The elements of a list; none where it is left out.</summary>
    public IEnumerable<SettingsObject> List(string name) => json[name] switch
    {
        null => [],
        JArray list => list.Select(element => Of(file, element)),
        var other => throw Fault(file, other, $"{Shown(other)} is no list.", "Write [ ... ]."),
    };

    /// <summary>An object inside; null where it is left out.</summary>
    public SettingsObject? Inner(string name) => json[name] is { } inner ? Of(file, inner) : null;

    /// <summary>Whether a flag is set.</summary>
    public bool Flag(string name) => Value(new Field(name, "", FieldKind.Flag)) is true;

    /// <summary>Texts of a list.</summary>
    public IReadOnlyList<string> Texts(string name) => json[name] is not { } token ? [] : token is JArray list && list.All(item => item.Type == JTokenType.String)
        ? [.. list.Select(item => (string)item!)]
        : throw Fault(file, token, $"{Shown(token)} is no list of texts.", "Write [ \"...\" ].");

    /// <summary>The value of a member.</summary>
    public object? Value(Field field)
    {
        if (json[field.Name] is not { } token)
        {
            return field.IsRequired ? throw Fault(file, json, $"\"{field.Name}\" is missing.", "Add it.") : field.Default;
        }

        return Read(field, token) ?? throw Fault(file, token, $"{Shown(token)} is no value of \"{field.Name}\".", Remedy(field));
    }

    private object? Read(Field field, JToken token) => (field.Kind, token.Type) switch
    {
        (FieldKind.Text, JTokenType.String) => ((string)token!).Trim(),
        (FieldKind.Reference, JTokenType.String) => new ReferenceKey(field, ((string)token!).Trim(), PlaceOf(file, token)),
        (FieldKind.Flag, JTokenType.Boolean) => (bool)token,
        (FieldKind.Whole, JTokenType.Integer) when token is JValue { Value: long and >= int.MinValue and <= int.MaxValue } => (int)token,
        (FieldKind.Number, _) when token is JValue { Value: long or decimal } => (decimal)token,
        (FieldKind.Date, JTokenType.String) when DateTime.TryParseExact(
            (string?)token, "yyyy-MM-dd", CultureInfo.InvariantCulture, DateTimeStyles.None, out var date) => date,
        (FieldKind.Choice, JTokenType.String) when Enum.GetNames(field.Options!).Contains((string)token!) => (int)Enum.Parse(field.Options!, (string)token!),
        _ => null,
    };

    private static string Remedy(Field field) => field.Kind switch
    {
        FieldKind.Flag => "Write true or false.",
        FieldKind.Whole => "Write a whole number.",
        FieldKind.Number => "Write a number.",
        FieldKind.Date => "Write a date such as \"2026-12-25\".",
        FieldKind.Choice => $"Write one of: {string.Join(", ", Enum.GetNames(field.Options!))}.",
        _ => "Write a text in quotes.",
    };

    private static InputException Fault(string file, JToken at, string problem, string remedy) => new(PlaceOf(file, at), problem, remedy);

    private static string PlaceOf(string file, JToken token) =>
        $"{file}, line {((IJsonLineInfo)token).LineNumber}, element {(token.Path.Length == 0 ? "$" : token.Path)}";

    private static string Shown(JToken token) => token.ToString(Formatting.None);

    private static int Distance(string one, string other)
    {
        var row = Enumerable.Range(0, other.Length + 1).ToArray();
        for (var i = 1; i <= one.Length; i++)
        {
            var corner = row[0];
            row[0] = i;
            for (var j = 1; j <= other.Length; j++)
            {
                var above = row[j];
                row[j] = Math.Min(Math.Min(row[j], row[j - 1]) + 1, corner + (char.ToUpperInvariant(one[i - 1]) == char.ToUpperInvariant(other[j - 1]) ? 0 : 1));
                corner = above;
            }
        }

        return row[^1];
    }
}
