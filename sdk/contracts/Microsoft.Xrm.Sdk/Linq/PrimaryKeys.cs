using System;
using System.Collections.Generic;
using Microsoft.Xrm.Sdk.Client;
using Microsoft.Xrm.Sdk.Messages;
using Microsoft.Xrm.Sdk.Metadata;

namespace Microsoft.Xrm.Sdk.Linq;

/// <summary>The primary keys of tables, where no early-bound class names them: asked for once each.</summary>
internal sealed class PrimaryKeys
{
    private readonly OrganizationServiceContext _context;
    private readonly Dictionary<string, string> _known = new Dictionary<string, string>(StringComparer.Ordinal);

    public PrimaryKeys(OrganizationServiceContext context) => _context = context;

    public string Of(string table)
    {
        if (!_known.TryGetValue(table, out var column))
        {
            var request = new RetrieveEntityRequest { LogicalName = table, EntityFilters = EntityFilters.Entity };
            column = ((RetrieveEntityResponse)_context.Execute(request)).EntityMetadata.PrimaryIdAttribute;
            _known.Add(table, column);
        }

        return column;
    }
}
