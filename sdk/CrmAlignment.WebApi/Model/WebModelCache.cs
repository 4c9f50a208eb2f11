using System;
using System.Threading;
using CrmAlignment.LocalDataverse.Metadata;

namespace CrmAlignment.WebApi.Model;

/// <summary>
/// Keeps the model of the newest metadata. Two threads that both find it old both build it, and one is kept: a model is a pure function
/// of its catalog, so nothing is lost but the work.
/// </summary>
/// <param name="catalog">Gives the metadata of now.</param>
internal sealed class WebModelCache(Func<MetadataCatalog> catalog)
{
    private WebModel? _newest;

    /// <summary>The model of the metadata of now.</summary>
    public WebModel Current
    {
        get
        {
            var now = catalog();
            var kept = Volatile.Read(ref _newest);
            if (kept?.Catalog == now)
            {
                return kept;
            }

            var built = WebModelBuilder.Build(now);
            Volatile.Write(ref _newest, built);
            return built;
        }
    }
}
