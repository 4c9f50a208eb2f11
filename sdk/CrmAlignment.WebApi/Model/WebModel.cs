using System.Collections.Frozen;
using System.Collections.Generic;
using CrmAlignment.LocalDataverse.Metadata;
using CrmAlignment.LocalDataverse.Registrations;
using CrmAlignment.WebApi.Messages;
using Microsoft.OData.Edm;

namespace CrmAlignment.WebApi.Model;

/// <summary>The organization's metadata of one moment as an entity data model. Immutable once built, so any number of threads read it.</summary>
/// <param name="Catalog">The metadata that it shows.</param>
/// <param name="CustomApis">The Custom APIs that it shows.</param>
/// <param name="Edm">The entity data model.</param>
/// <param name="Tables">The tables by logical name.</param>
/// <param name="Messages">What is called as an action or function, by name.</param>
internal sealed record WebModel(
    MetadataCatalog Catalog,
    IReadOnlyCollection<CustomApi> CustomApis,
    IEdmModel Edm,
    FrozenDictionary<string, TableModel> Tables,
    FrozenDictionary<string, WebMessage> Messages)
{
    /// <summary>Namespace of everything.</summary>
    public const string Namespace = "Microsoft.Dynamics.CRM";

    /// <summary>The type that users and teams have in common, to which owners lead.</summary>
    public const string Principal = "principal";

    /// <summary>
    /// What $metadata shows: the model without private Custom APIs, which can be called all the same.
    /// https://learn.microsoft.com/power-apps/developer/data-platform/customapi-table-columns
    /// </summary>
    public required IEdmModel Published { get; init; }

    /// <summary>The table of an entity type or of a collection of it; null for a type that is no table, such as principal.</summary>
    public TableModel? TableOf(IEdmType? type) =>
        type?.AsElementType() is IEdmEntityType entity ? Tables.GetValueOrDefault(entity.Name) : null;
}
