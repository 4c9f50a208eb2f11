using System;
using System.Collections.Generic;
using System.Linq;
using Microsoft.Xrm.Sdk;

namespace CrmAlignment.LocalDataverse.Specification.Queries.Model;

/// <summary>The same rows twice: in an organization, and in lists that LINQ reads.</summary>
public sealed class ModelWorld
{
    private static readonly string[] Texts = ["a", "A", "ab", "B", "ba", "c%", "_b"];

    private readonly Dictionary<string, List<ModelRow>> _rows = ModelTable.All.ToDictionary(table => table.Name, _ => new List<ModelRow>());
    private readonly IOrganizationService _service;
    private readonly Random _random = new(11);

    /// <summary>Makes the rows. Few distinct values, so that ties, duplicates and missing values are everywhere.</summary>
    /// <param name="service">Service of an organization without other rows.</param>
    public ModelWorld(IOrganizationService service)
    {
        _service = service;
        foreach (var (table, count) in new[] { (ModelTable.Account, 8), (ModelTable.Lead, 24), (ModelTable.Opportunity, 24) })
        {
            for (var row = 0; row < count; row++)
            {
                Add(table);
            }
        }
    }

    /// <summary>The rows of a table in the order in which they were made.</summary>
    /// <param name="table">The table.</param>
    public IReadOnlyList<ModelRow> Rows(ModelTable table) => _rows[table.Name];

    /// <summary>The row with an id.</summary>
    /// <param name="table">Its table.</param>
    /// <param name="id">The id; null for none.</param>
    public ModelRow? Find(string table, object? id) => id is Guid known ? _rows[table].Single(row => row.Id == known) : null;

    /// <summary>A value that a column may have, or a condition may test.</summary>
    /// <param name="column">The column.</param>
    /// <param name="random">Chooses.</param>
    /// <returns>The value; null of a lookup when there is no row to refer to.</returns>
    public object? Value(ModelColumn column, Random random) => column.Type switch
    {
        ModelType.Text => Texts[random.Next(Texts.Length)],
        ModelType.Number => random.Next(4),
        ModelType.Amount => random.Next(4) + (random.Next(4) * 0.25m),
        ModelType.Choice => random.Next(1, column.Options + 1),
        ModelType.Boolean => random.Next(2) == 0,
        ModelType.Moment => new DateTime(2026, 1, 1, 0, 0, 0, DateTimeKind.Utc).AddHours(6 * random.Next(12)),
        _ => _rows[column.Target] is { Count: > 0 } targets ? targets[random.Next(targets.Count)].Id : null,
    };

    private void Add(ModelTable table)
    {
        var values = new Dictionary<string, object>();
        var entity = new Entity(table.Name);
        foreach (var column in table.Columns)
        {
            // A Boolean that is missing becomes false.
            if ((column.Type == ModelType.Boolean || _random.Next(4) > 0) && Value(column, _random) is { } value)
            {
                values[column.Name] = value;
                entity[column.Name] = ToSdk(column, value);
            }
            else
            {
                // What is left out may have a default.
                entity[column.Name] = null;
            }
        }

        _rows[table.Name].Add(new ModelRow(table, _service.Create(entity), values));
    }

    private static object ToSdk(ModelColumn column, object value) => column.Type switch
    {
        ModelType.Amount => new Money((decimal)value),
        ModelType.Choice => new OptionSetValue((int)value),
        ModelType.Lookup => new EntityReference(column.Target, (Guid)value),
        _ => value,
    };
}
