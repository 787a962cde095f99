using OnderwijsRegio.Core.Candidates;

namespace OnderwijsRegio.Core.Tests.Candidates;

/// <summary>Slips in e-mail addresses are asked about where they are likely.</summary>
public sealed class EmailTypoTests
{
    [Theory]
    [InlineData("noor@gmial.com", "noor@gmail.com")]
    [InlineData("noor@gmail.con", "noor@gmail.com")]
    [InlineData("noor@gmail.co", "noor@gmail.com")]
    [InlineData("noor@gmaill.com", "noor@gmail.com")]
    [InlineData("noor@GMAL.com", "noor@gmail.com")]
    [InlineData("noor@hotmal.nl", "noor@hotmail.nl")]
    [InlineData("noor@outlok.com", "noor@outlook.com")]
    [InlineData("noor@zigo.nl", "noor@ziggo.nl")]
    public void One_slip_away_from_a_common_provider(string typed, string meant) => Assert.Equal(meant, EmailTypo.Suggest(typed));

    [Theory]
    [InlineData("noor@gmail.com")]
    [InlineData("noor@hotmail.nl")]
    [InlineData("noor@lucasonderwijs.nl")]
    [InlineData("noor@ho.nl")]
    [InlineData("noor@we.com")]
    [InlineData("noor@demo.example")]
    [InlineData("noor")]
    [InlineData("@gmial.com")]
    [InlineData("")]
    public void Any_other_address_is_left_alone(string typed) => Assert.Null(EmailTypo.Suggest(typed));
}
