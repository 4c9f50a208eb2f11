using System;
using System.ServiceModel;
using CrmAlignment.Cli.Installation;
using Microsoft.Xrm.Sdk;

namespace CrmAlignment.Cli.Commands;

/// <summary>Says what to do where an environment refuses a command as a whole.</summary>
internal static class Environments
{
    /// <summary>Does the work.</summary>
    /// <exception cref="InvalidOperationException">The caller lacks a privilege; the message names the remedy.</exception>
    public static T Explained<T>(Func<T> work)
    {
        try
        {
            return work();
        }
        catch (FaultException<OrganizationServiceFault> refused) when (refused.Detail.ErrorCode == Refusals.PrivilegeDenied)
        {
            throw new InvalidOperationException($"{refused.Message} {Refusals.Remedy}", refused);
        }
    }
}
