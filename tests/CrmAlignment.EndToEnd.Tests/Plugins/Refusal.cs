using System;
using System.ServiceModel;
using Microsoft.Xrm.Sdk;
using Xunit;

namespace CrmAlignment.EndToEnd.Tests.Plugins;

/// <summary>What a refused request says.</summary>
internal static class Refusal
{
    public static string Of(Action request) => Assert.Throws<FaultException<OrganizationServiceFault>>(request).Detail.Message;
}
