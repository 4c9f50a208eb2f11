using System;
using CrmAlignment.LocalDataverse.Requests;
using Microsoft.Crm.Sdk.Messages;
using Microsoft.Xrm.Sdk;

namespace CrmAlignment.LocalDataverse.Messages.Emails;

/// <summary>A mail that is created and sent by one message: by Create and SendEmail, with their steps and rights.</summary>
internal static class SentMail
{
    /// <summary>Creates and sends a mail.</summary>
    /// <param name="scope">The request.</param>
    /// <param name="mail">The mail, with sender and recipients.</param>
    /// <returns>Its id.</returns>
    public static Guid Send(IRequestScope scope, Entity mail)
    {
        var id = scope.Service.Create(mail);
        scope.Service.Execute(new SendEmailRequest { EmailId = id, IssueSend = true, TrackingToken = string.Empty });
        return id;
    }
}
