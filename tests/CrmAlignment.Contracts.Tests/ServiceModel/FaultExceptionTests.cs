using System;
using System.Globalization;
using System.ServiceModel;
using Microsoft.Xrm.Sdk;
using Xunit;

namespace CrmAlignment.Contracts.Tests.ServiceModel;

public sealed class FaultExceptionTests
{
    [Fact]
    public void Message_is_the_reason()
    {
        var fault = new FaultException<OrganizationServiceFault>(new OrganizationServiceFault { ErrorCode = 5 }, "Refused");
        Assert.Equal("Refused", fault.Message);
        Assert.Equal("Refused", fault.Reason.ToString());
        Assert.Equal(5, fault.Detail.ErrorCode);
        Assert.True(fault.Code.IsSenderFault);
        Assert.Contains("Fault Detail is equal to", fault.ToString(), StringComparison.Ordinal);
    }

    [Fact]
    public void Message_says_so_when_there_is_no_reason()
        => Assert.Equal("The creator of this fault did not specify a Reason.", new FaultException<int>(1).Message);

    [Fact]
    public void Reason_prefers_the_culture_then_its_language_then_the_first()
    {
        var reason = new FaultReason(
            [new FaultReasonText("one", "en"), new FaultReasonText("odin", "ru"), new FaultReasonText("eins", "de-DE")]);
        Assert.Equal("eins", reason.GetMatchingTranslation(CultureInfo.GetCultureInfo("de-DE")).Text);
        Assert.Equal("odin", reason.GetMatchingTranslation(CultureInfo.GetCultureInfo("ru-RU")).Text);
        Assert.Equal("one", reason.GetMatchingTranslation(CultureInfo.GetCultureInfo("zh-CN")).Text);
    }

    [Fact]
    public void InvalidPluginExecutionException_keeps_status_and_code()
    {
        var refusal = new InvalidPluginExecutionException(OperationStatus.Canceled, 7, "No");
        Assert.Equal((OperationStatus.Canceled, 7, "No"), (refusal.Status, refusal.ErrorCode, refusal.Message));
        Assert.Equal(OperationStatus.Failed, new InvalidPluginExecutionException("No").Status);
    }
}
