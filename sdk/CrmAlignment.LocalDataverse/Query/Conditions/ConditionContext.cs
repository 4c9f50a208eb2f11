using CrmAlignment.LocalDataverse.Metadata;
using CrmAlignment.LocalDataverse.Storage;

namespace CrmAlignment.LocalDataverse.Query.Conditions;

/// <summary>What conditions are compiled with.</summary>
/// <param name="Catalog">The metadata.</param>
/// <param name="Caller">Who asks, when and where.</param>
/// <param name="Parameters">Where values are bound.</param>
/// <param name="Sources">Where the values came from.</param>
internal sealed record ConditionContext(MetadataCatalog Catalog, QueryContext Caller, SqlParameters Parameters, ValueSources Sources);
