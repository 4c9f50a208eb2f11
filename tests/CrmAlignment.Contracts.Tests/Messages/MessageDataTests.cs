using System.Collections.Generic;
using System.Linq;
using CrmAlignment.MessageGenerator.Data;
using Xunit;

namespace CrmAlignment.Contracts.Tests.Messages;

/// <summary>The data file is what people read and change: it is complete and in order.</summary>
public sealed class MessageDataTests
{
    [Fact]
    public void Data_has_no_problem()
        => AssertNone(MessageFileReader.Read(MessageData.Text).Problems.Select(problem => $"line {problem.Line}: {problem.Text}"));

    [Fact]
    public void Data_holds_every_message()
        => Assert.Equal((166, 55), (MessagesOf("Microsoft.Crm.Sdk.Proxy"), MessagesOf("Microsoft.Xrm.Sdk")));

    [Fact]
    public void No_message_is_in_two_assemblies()
        => AssertNone(MessageData.Messages
            .GroupBy(item => MessageData.Name(item.Message))
            .Where(group => group.Count() > 1)
            .Select(group => group.Key));

    private static int MessagesOf(string assembly)
        => MessageData.Assemblies.Single(item => MessageData.Name(item) == assembly).Elements("Message").Count();

    private static void AssertNone(IEnumerable<string> offenders)
    {
        var list = offenders.ToList();
        Assert.True(list.Count == 0, $"{list.Count} offenders:\n{string.Join('\n', list)}");
    }
}
