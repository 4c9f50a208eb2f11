using System;
using System.Globalization;
using CrmAlignment.LocalDataverse;
using CrmAlignment.LocalDataverse.Faults;
using CrmAlignment.WebApi.Exchange;
using CrmAlignment.WebApi.Faults;
using Microsoft.Xrm.Sdk;
using Microsoft.Xrm.Sdk.Query;

namespace CrmAlignment.WebApi.Hosting;

/// <summary>Gives the service of the user as whom, and on whose behalf, a request acts.</summary>
/// <param name="organization">The organization.</param>
internal sealed class Services(LocalOrganization organization)
{
    /// <summary>The service of a request.</summary>
    /// <param name="userId">The user of its token.</param>
    /// <param name="request">The request.</param>
    public IOrganizationService Of(Guid userId, WebRequest request) => Impersonation.CallerNamed(request) switch
    {
        null => organization.ServiceFor(userId),
        { Column: "systemuserid", Id: var id } => organization.ServiceFor(id, userId),
        { Column: var column, Id: var id } => organization.ServiceFor(UserWith(column, id), userId),
    };

    private Guid UserWith(string column, Guid value)
    {
        var query = new QueryByAttribute("systemuser") { ColumnSet = new ColumnSet(false), Attributes = { column }, Values = { value } };
        var found = organization.AdminService.RetrieveMultiple(query).Entities;
        var code = "0x" + DataverseErrorCode.ObjectDoesNotExist.ToString("x8", CultureInfo.InvariantCulture);
        return found.Count == 1 ? found[0].Id : throw new WebApiException(403, code, $"No user has the {column} {value}.");
    }
}
