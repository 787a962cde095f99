using OnderwijsRegio.Core.Regions;
using OnderwijsRegio.Core.TeachingRoutes;

namespace OnderwijsRegio.Core.Tests.TeachingRoutes;

/// <summary>Which routes fit whose answers.</summary>
public sealed class RouteFitTests
{
    private static readonly RouteConditions ForHboInPo = new() { Diplomas = [HighestDiploma.Hbo, HighestDiploma.Wo], Sectors = [Sector.Po] };

    /// <summary>Conditions, answers, how many answers are right, and to which questions they are wrong.</summary>
    public static TheoryData<RouteConditions, RouteAnswers, int, RouteQuestion[]> Cases => new()
    {
        { new(), new(), 0, [] },
        { new(), new(HighestDiploma.Mbo, Sector: Sector.Vo), 0, [] },
        { ForHboInPo, new(), 0, [] },
        { ForHboInPo, new(HighestDiploma.Hbo), 1, [] },
        { ForHboInPo, new(HighestDiploma.Wo, Sector: Sector.Po), 2, [] },
        { ForHboInPo, new(HighestDiploma.Mbo, Sector: Sector.Po), 1, [RouteQuestion.Diploma] },
        { ForHboInPo, new(HighestDiploma.Mbo, Sector: Sector.Vo), 0, [RouteQuestion.Diploma, RouteQuestion.Sector] },
        { ForHboInPo, new(Vak: SubjectWish.Tekortvak, School: SchoolWork.Ja), 0, [] },
        { new() { Bevoegdheden = [BevoegdheidHeld.UitDePraktijk] }, new(Bevoegdheid: BevoegdheidHeld.Geen), 0, [RouteQuestion.Bevoegdheid] },
        { new() { Subjects = [SubjectWish.Tekortvak] }, new(Vak: SubjectWish.AnderVak), 0, [RouteQuestion.Vak] },
        { new() { SchoolWork = [SchoolWork.Ja] }, new(School: SchoolWork.Ja), 1, [] },
        { new() { Time = [StudyTime.HeleWeek] }, new(Tijd: StudyTime.Weinig), 0, [RouteQuestion.Tijd] },
    };

    [Theory]
    [MemberData(nameof(Cases))]
    public void A_route_fits_where_no_answer_is_wrong_and_better_with_each_that_is_right(
        RouteConditions conditions, RouteAnswers answers, int matches, RouteQuestion[] misses)
    {
        var fit = conditions.Fit(answers);

        Assert.Equal(matches, fit.Matches);
        Assert.Equal(misses, fit.Misses.Select(m => m.Question));
    }

    [Fact]
    public void Routes_come_best_first_and_in_the_order_of_the_desk_where_they_fit_alike()
    {
        var routes = new[] { Route(1, new()), Route(2, ForHboInPo), Route(3, new() { Sectors = [Sector.Po] }), Route(4, new()) };

        var advice = RouteAdvice.Of(routes, new(HighestDiploma.Hbo, Sector: Sector.Po));

        Assert.Equal([2, 3, 1, 4], advice.Fitting.Select(r => r.RouteId));
    }

    [Fact]
    public void A_route_that_is_one_answer_off_says_which_and_one_that_is_more_off_is_only_counted()
    {
        var routes = new[] { Route(1, ForHboInPo), Route(2, ForHboInPo with { Sectors = [Sector.Vo] }) };

        var advice = RouteAdvice.Of(routes, new(HighestDiploma.Mbo, Sector: Sector.Po));

        Assert.Empty(advice.Fitting);
        var (near, miss) = Assert.Single(advice.Near);
        Assert.Equal(1, near.RouteId);
        Assert.Equal("Wat is uw hoogste diploma? U koos ‘mbo’. Deze route is voor wie ‘hbo’ of ‘universiteit’ kiest.", miss.Why());
        Assert.Equal(1, advice.Others);
    }

    [Fact]
    public void Why_a_route_does_not_fit_is_said_in_words_that_those_outside_education_know()
    {
        var advice = RouteAdvice.Of([Route(1, ForHboInPo)], new(HighestDiploma.Hbo, Sector: Sector.Vo));

        Assert.Equal("In welke sector wilt u werken? U koos ‘middelbare school’. Deze route is voor wie ‘basisschool’ kiest.", Assert.Single(advice.Near).Miss.Why());
    }

    [Fact]
    public void Who_answers_one_question_hears_of_no_route_that_is_one_answer_off()
    {
        var advice = RouteAdvice.Of([Route(1, ForHboInPo)], new(HighestDiploma.Mbo));

        Assert.Empty(advice.Near);
        Assert.Equal(1, advice.Others);
    }

    [Fact]
    public void Who_answers_nothing_sees_all_routes_in_the_order_of_the_desk()
    {
        var advice = RouteAdvice.Of([Route(7, ForHboInPo), Route(3, new())], new());

        Assert.Equal([7, 3], advice.Fitting.Select(r => r.RouteId));
        Assert.Equal(0, advice.Others);
    }

    [Theory]
    [InlineData("", true)]
    [InlineData("https://www.voorbeeld.nl/pad", true)]
    [InlineData("http://www.voorbeeld.nl", false)]
    [InlineData("www.voorbeeld.nl", false)]
    [InlineData("javascript:alert(1)", false)]
    public void A_link_is_one_that_a_visitor_can_follow_safely(string link, bool isLink) => Assert.Equal(isLink, TeachingRouteText.IsLink(link));

    private static CountingRoute Route(int id, RouteConditions conditions) => new(id, new TeachingRouteText { Name = $"Route {id}", Conditions = conditions });
}
