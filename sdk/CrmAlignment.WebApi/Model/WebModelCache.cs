using System.Threading;
using CrmAlignment.LocalDataverse;

namespace CrmAlignment.WebApi.Model;

/// <summary>
/// Keeps the model of the newest metadata. Two threads that both find it old both build it, and one is kept: a model is a pure function
/// of its catalog and Custom APIs, so nothing is lost but the work.
/// </summary>
/// <param name="organization">Gives the metadata of now.</param>
internal sealed class WebModelCache(LocalOrganization organization)
{
    private WebModel? _newest;

    /// <summary>The model of the metadata of now.</summary>
    public WebModel Current
    {
        get
        {
            var (catalog, apis) = (organization.Catalog, organization.CustomApis);
            var kept = Volatile.Read(ref _newest);
            if (kept is not null && ReferenceEquals(kept.Catalog, catalog) && ReferenceEquals(kept.CustomApis, apis))
            {
                return kept;
            }

            var built = WebModelBuilder.Build(catalog, apis);
            Volatile.Write(ref _newest, built);
            return built;
        }
    }
}
