using System.Linq;
using CrmAlignment.Domain.FunnelModels;
using Xunit;

namespace CrmAlignment.Domain.Tests.FunnelModels;

public sealed class DatumTests
{
    [Theory]
    [InlineData("Ada", "ada@contoso.com", null, false, false, DatumState.Valid)]
    [InlineData("Ada", null, "+44 20 1234", false, false, DatumState.Valid)]

    // One way that is allowed is enough.
    [InlineData("Ada", "ada@contoso.com", "+44 20 1234", true, false, DatumState.Valid)]
    [InlineData("Ada", "ada@contoso.com", "+44 20 1234", false, true, DatumState.Valid)]
    [InlineData("Ada", "ada@contoso.com", null, false, true, DatumState.Valid)]
    [InlineData("Ada", "ada@contoso.com", null, true, false, DatumState.NotAllowed)]
    [InlineData("Ada", null, "+44 20 1234", false, true, DatumState.NotAllowed)]
    [InlineData("Ada", "ada@contoso.com", "+44 20 1234", true, true, DatumState.NotAllowed)]

    // Who has no address is not one who forbids it, and who has no name counts for that alone.
    [InlineData("Ada", null, null, true, true, DatumState.NoAddress)]
    [InlineData(null, null, null, false, false, DatumState.NoName)]
    [InlineData(" ", "ada@contoso.com", "+44 20 1234", false, false, DatumState.NoName)]

    // What imports fill required columns with is no address.
    [InlineData("Ada", "n/a", "-", false, false, DatumState.NoAddress)]
    [InlineData("Ada", "@contoso.com", "n/a 123", false, false, DatumState.NoAddress)]
    [InlineData("Ada", "ada@", " ", false, false, DatumState.NoAddress)]
    [InlineData("Ada", " ada@contoso ", "", false, false, DatumState.Valid)]
    [InlineData("Ada", "", "1234", false, false, DatumState.Valid)]
    public void State_is_the_first_reason_for_which_nobody_could_act(string? name, string? email, string? phone, bool forbidsEmail, bool forbidsPhone, DatumState state)
    {
        var datum = new Datum { Names = [null, name], Emails = [null, email], Phones = [phone, null], ForbidsEmail = forbidsEmail, ForbidsPhone = forbidsPhone };

        Assert.Equal(state, datum.State);
    }

    [Fact]
    public void Every_lead_counts_once()
    {
        var tally = new DatumTally();
        tally.Add(new Datum { Names = ["Contoso"], Phones = ["12345"] });
        tally.Add(new Datum { Names = ["Contoso"] });
        tally.Add(new Datum());
        tally.Add(new Datum());

        Assert.Equal(4, tally.Leads);
        Assert.Equal([1, 2, 1, 0], new[] { DatumState.Valid, DatumState.NoName, DatumState.NoAddress, DatumState.NotAllowed }.Select(state => tally[state]));
    }
}
