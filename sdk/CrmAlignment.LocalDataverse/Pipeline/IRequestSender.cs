using System;
using Microsoft.Xrm.Sdk;

namespace CrmAlignment.LocalDataverse.Pipeline;

/// <summary>Performs requests: those from outside, and those that code sends while another runs.</summary>
internal interface IRequestSender
{
    /// <summary>Performs a request from outside.</summary>
    /// <param name="request">The request.</param>
    /// <param name="userId">The caller; null for SYSTEM, whose id an import of rows may change.</param>
    /// <returns>The response.</returns>
    OrganizationResponse Execute(OrganizationRequest request, Guid? userId);

    /// <summary>Performs a request that a plug-in or a handler sent while it ran.</summary>
    /// <param name="parent">The request during which it was sent.</param>
    /// <param name="request">The request.</param>
    /// <param name="userId">User as whom it runs.</param>
    /// <param name="isPlugin">Whether plug-in code sent it.</param>
    /// <param name="isOwn">Whether nobody else has the request, so that it needs no copy.</param>
    /// <returns>The response.</returns>
    OrganizationResponse Send(RequestScope parent, OrganizationRequest request, Guid userId, bool isPlugin, bool isOwn = false);
}
