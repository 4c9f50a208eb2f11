using System;
using System.Collections.Generic;
using System.IO;
using System.Linq;
using CrmAlignment.Cli.Faults;
using CrmAlignment.Model;
using Newtonsoft.Json;
using Newtonsoft.Json.Linq;

namespace CrmAlignment.Cli.Settings.Input;

/// <summary>The settings of an organization, as a JSON file wants them.</summary>
internal sealed record SettingsFile
{
    private static readonly Dictionary<string, string> RoleNames = new()
    {
        ["Marketing"] = Publisher.MarketingRole,
        ["Sales"] = Publisher.SalesRole,
        ["Administrator"] = Publisher.AdministratorRole,
        [Publisher.BasicUserRole] = Publisher.BasicUserRole,
    };

    /// <summary>Name of the file.</summary>
    public required string Name { get; init; }

    /// <summary>Values of environment variables by schema name, with their places.</summary>
    public required IReadOnlyList<(string Variable, string Value, string Place)> Variables { get; init; }

    /// <summary>Whether leads are to be enabled for queues.</summary>
    public required bool EnablesLeadQueues { get; init; }

    /// <summary>Users with their roles.</summary>
    public required IReadOnlyList<DesiredUser> Users { get; init; }

    /// <summary>Rows by the list in which they stand.</summary>
    public required IReadOnlyDictionary<Shape, IReadOnlyList<DesiredRow>> Rows { get; init; }

    /// <summary>Reads a file.</summary>
    /// <param name="path">Its path.</param>
    /// <exception cref="InputException">It is missing, is no JSON, or something in it is unknown or does not fit.</exception>
    public static SettingsFile Read(string path)
    {
        var text = GivenFile.Read(path, File.ReadAllText, "Check the path, or begin with a starter set (--starter).");
        return Parse(Path.GetFileName(path), new StringReader(text));
    }

    /// <summary>Reads the text of a file.</summary>
    /// <param name="name">Name of the file, for messages.</param>
    /// <param name="text">Its text.</param>
    /// <exception cref="InputException">It is no JSON, or something in it is unknown or does not fit.</exception>
    public static SettingsFile Parse(string name, TextReader text)
    {
        try
        {
            using var reader = new JsonTextReader(text) { DateParseHandling = DateParseHandling.None, FloatParseHandling = FloatParseHandling.Decimal };
            return Of(name, JObject.Load(reader, new JsonLoadSettings { DuplicatePropertyNameHandling = DuplicatePropertyNameHandling.Error }));
        }
        catch (JsonReaderException e)
        {
            throw new InputException($"{name}, line {e.LineNumber}, position {e.LinePosition}, element {e.Path}", "This is not well-formed JSON: " + e.Message, "Correct it there.");
        }
    }

    private static SettingsFile Of(string name, JObject json)
    {
        var root = new SettingsObject(name, json);
        root.Allow(["variables", "leadQueues", "users", .. Shapes.OfProduct.Select(shape => shape.Name)]);
        var rows = Shapes.OfProduct.ToDictionary(shape => shape, shape => RowsOf(root, shape));
        var queues = rows[Shapes.Tracks].Select(QueueOf).DistinctBy(queue => queue.Name, StringComparer.OrdinalIgnoreCase).ToList();
        return new SettingsFile
        {
            Name = name,
            Variables = [.. (root.Inner("variables")?.Members ?? []).Select(member => VariableOf(root, member))],
            EnablesLeadQueues = root.Flag("leadQueues"),
            Users = [.. root.List("users").Select(UserOf)],
            Rows = rows.Append(KeyValuePair.Create(Shapes.Queues, (IReadOnlyList<DesiredRow>)queues)).ToDictionary(pair => pair.Key, pair => pair.Value),
        };
    }

    private static (string Variable, string Value, string Place) VariableOf(SettingsObject root, JProperty member) =>
        (member.Name, (string)root.Inner("variables")!.Value(new Field(member.Name, ""))!, root.Inner("variables")!.Place);

    private static DesiredUser UserOf(SettingsObject user)
    {
        user.Allow(["domainName", "firstName", "lastName", "roles"]);
        var roles = user.Texts("roles");
        if (roles.FirstOrDefault(role => !RoleNames.ContainsKey(role)) is { } unknown)
        {
            throw new InputException(user.Place, $"There is no role \"{unknown}\".", $"Roles: {string.Join(", ", RoleNames.Keys)}.");
        }

        return new DesiredUser(
            (string)user.Value(new Field("domainName", "") { IsRequired = true })!,
            (string?)user.Value(new Field("firstName", "")),
            (string?)user.Value(new Field("lastName", "")),
            [.. roles.Select(role => RoleNames[role])],
            user.Place);
    }

    private static IReadOnlyList<DesiredRow> RowsOf(SettingsObject parent, Shape shape)
    {
        var rows = parent.List(shape.Name).Select((item, index) => RowOf(item, shape, index + 1)).ToList();
        foreach (var twice in rows.GroupBy(row => row.Name, StringComparer.OrdinalIgnoreCase).Where(group => group.Count() > 1))
        {
            throw new InputException(twice.Last().Place, $"\"{twice.Key}\" is there already.", $"Give each of {shape.Name} a key of its own ({string.Join(", ", shape.Key)}).");
        }

        return rows;
    }

    private static DesiredRow RowOf(SettingsObject item, Shape shape, int number)
    {
        item.Allow([.. shape.Fields.Select(field => field.Name), .. shape.Children is { } children ? [children.Name] : Array.Empty<string>()]);
        var row = new DesiredRow(shape, item.Place);
        foreach (var field in shape.Fields)
        {
            (field.Column.Length > 0 ? row.Values : row.Others)[field.Column.Length > 0 ? field.Column : field.Name] = item.Value(field);
        }

        if (shape.NumberColumn.Length > 0)
        {
            row.Values[shape.NumberColumn] = number;
        }

        row.Children.AddRange(shape.Children is null ? [] : RowsOf(item, shape.Children));
        return row;
    }

    private static DesiredRow QueueOf(DesiredRow track)
    {
        var queue = new DesiredRow(Shapes.Queues, track.Place);
        queue.Values["name"] = ((ReferenceKey)track.Values[Model.Tables.NurtureTrackTable.QueueId]!).Key;
        return queue;
    }
}
