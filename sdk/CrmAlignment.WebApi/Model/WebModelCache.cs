using System.Collections.Generic;
using System.Runtime.CompilerServices;
using System.Threading;
using CrmAlignment.LocalDataverse;
using CrmAlignment.LocalDataverse.Metadata;
using CrmAlignment.LocalDataverse.Registrations;

namespace CrmAlignment.WebApi.Model;

/// <summary>
/// Keeps the model of the newest metadata. While one thread builds it, others that need it wait: building it takes longer than most requests.
/// Organizations that share their metadata, as new ones in memory do until something is imported, share its model.
/// </summary>
/// <param name="organization">Gives the metadata of now.</param>
internal sealed class WebModelCache(LocalOrganization organization)
{
    private static readonly ConditionalWeakTable<MetadataCatalog, WebModel> WithoutCustomApis = [];

    private readonly Lock _building = new();
    private WebModel? _newest;

    /// <summary>The model of the metadata of now.</summary>
    public WebModel Current
    {
        get
        {
            var (catalog, apis) = (organization.Catalog, organization.CustomApis);
            return Kept(catalog, apis) ?? Build(catalog, apis);
        }
    }

    private WebModel? Kept(MetadataCatalog catalog, IReadOnlyCollection<CustomApi> apis) =>
        Volatile.Read(ref _newest) is { } kept && ReferenceEquals(kept.Catalog, catalog) && (ReferenceEquals(kept.CustomApis, apis) || kept.CustomApis.Count + apis.Count == 0) ? kept : null;

    private WebModel Build(MetadataCatalog catalog, IReadOnlyCollection<CustomApi> apis)
    {
        lock (_building)
        {
            if (Kept(catalog, apis) is { } meanwhile)
            {
                return meanwhile;
            }

            var built = apis.Count == 0
                ? WithoutCustomApis.GetValue(catalog, shared => WebModelBuilder.Build(shared, []))
                : WebModelBuilder.Build(catalog, apis);
            Volatile.Write(ref _newest, built);
            return built;
        }
    }
}
